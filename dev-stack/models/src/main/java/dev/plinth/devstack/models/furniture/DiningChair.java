package dev.plinth.devstack.models.furniture;

import static dev.plinth.devstack.models.furniture.Palette.BLACK_ASH;
import static dev.plinth.devstack.models.furniture.Palette.OAK;
import static dev.plinth.devstack.models.furniture.Palette.WALNUT;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Outline;
import dev.plinth.devstack.models.shape.RoundedBox;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Slab;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.List;
import java.util.Map;

/** Turned legs, raked back posts, a steam-bent back rest and a padded seat. */
final class DiningChair implements Furniture {

    private static final double SEAT = 0.425;

    @Override
    public String name() {
        return "dining-chair";
    }

    @Override
    public Model model() {
        return new Model(
                "Dining chair",
                List.of(
                        new Part("Legs", "frame", legs().standing()),
                        new Part("Rails", "frame", rails()),
                        new Part("Back rest", "frame", backRest()),
                        new Part(
                                "Seat board",
                                "frame",
                                tapered(seat(0.240, 0.016, 0.004, 0.006)).moved(0, SEAT, 0)),
                        new Part("Seat pad", "seat", pad())),
                List.of(
                        look("Oak", OAK, Palette.cloth("Wool, oat", 0xD9CDB8)),
                        look("Walnut", WALNUT, Palette.leather("Leather, cognac", 0x865537)),
                        look("Black", BLACK_ASH, Palette.cloth("Wool, charcoal", 0x4B4B4D))));
    }

    private static Variant look(String name, Material frame, Material seat) {
        return new Variant(name, Map.of("frame", frame, "seat", seat));
    }

    private static Mesh legs() {
        Mesh front = Sweep.leg(new Vec3(0.222, 0, 0.215), new Vec3(0.2, SEAT + 0.004, 0.19), 0.0115, 0.0195);
        Curve post = Curve.through(
                new Vec3(0.212, 0, -0.262),
                new Vec3(0.198, 0.24, -0.212),
                new Vec3(0.192, 0.44, -0.196),
                new Vec3(0.187, 0.62, -0.222),
                new Vec3(0.178, 0.775, -0.268));
        Section.Taper radius = along -> 0.0115 + 0.0085 * Math.sin(Math.PI * Math.pow(along, 0.85));
        Mesh back = new Sweep(post, Section.superellipse(radius, radius, 2), Axis.Z.unit(), 0.008, 48, 28).mesh();
        return Mesh.of(front, back.laid(uv -> uv.plus(0.2, 0.6))).paired(Axis.X);
    }

    private static Mesh rails() {
        Mesh front = RoundedBox.board(0.37, 0.042, 0.018, 0.005, Axis.X).moved(0, SEAT - 0.02, 0.188);
        Mesh back = RoundedBox.board(0.36, 0.042, 0.018, 0.005, Axis.X).moved(0, SEAT - 0.02, -0.19);
        Mesh side = RoundedBox.board(0.018, 0.042, 0.36, 0.005, Axis.Z).moved(0.193, SEAT - 0.02, 0);
        Mesh stretcher = Sweep.rod(new Vec3(0.207, 0.2, 0.2), new Vec3(0.199, 0.2, -0.214), 0.008);
        return Mesh.of(
                front,
                back.laid(uv -> uv.plus(0.1, 0.3)),
                Mesh.of(side, stretcher).paired(Axis.X));
    }

    private static Mesh backRest() {
        Curve bend = Curve.through(
                new Vec3(-0.238, 0.692, -0.186),
                new Vec3(-0.13, 0.704, -0.238),
                new Vec3(0, 0.708, -0.256),
                new Vec3(0.13, 0.704, -0.238),
                new Vec3(0.238, 0.692, -0.186));
        Section section = Section.superellipse(
                along -> 0.0095, along -> 0.066 - 0.026 * Math.pow(Math.abs(2 * along - 1), 2.4), 2.6);
        return new Sweep(bend, section, new Vec3(0, 1, -0.24).unit(), 0.0095, 72, 48).mesh();
    }

    private static Mesh pad() {
        Mesh filled = seat(0.233, 0.040, 0.010, 0.022).reshaped(at -> {
            double far = Math.min(1, Math.pow(at.x() / 0.233, 2) + Math.pow(at.z() / 0.225, 2));
            return new Vec3(at.x(), at.y() + (at.y() > 0.02 ? 0.012 * (1 - far) - 0.006 * (1 - far) * far : 0), at.z());
        });
        Mesh piping = Sweep.ring(Outline.superellipse(0.232, 0.224, 4.2, 96).at(0.008), 0.0035, 220);
        return tapered(Mesh.of(filled, piping)).moved(0, SEAT + 0.015, 0);
    }

    private static Mesh seat(double half, double thickness, double lower, double upper) {
        return new Slab(Outline.superellipse(half, half - 0.008, 4.2, 128), thickness, lower, upper).mesh();
    }

    /** Wider in front than at the back. */
    private static Mesh tapered(Mesh seat) {
        return seat.reshaped(at -> new Vec3(at.x() * (1 + 0.22 * at.z()), at.y(), at.z()));
    }
}
