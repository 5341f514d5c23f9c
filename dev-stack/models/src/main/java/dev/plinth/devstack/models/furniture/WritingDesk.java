package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Outline;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.RoundedBox;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Slab;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.List;
import java.util.Map;

/** A solid top with a linoleum field, two drawers, four raked legs. */
final class WritingDesk implements Furniture {

    private static final double HEIGHT = 0.75;
    private static final double TOP = 0.026;

    @Override
    public String name() {
        return "writing-desk";
    }

    @Override
    public Model model() {
        return new Model(
                "Writing desk",
                List.of(
                        new Part("Top", "wood", top()),
                        new Part("Field", "field", field()),
                        new Part("Carcass", "wood", carcass()),
                        new Part("Drawer fronts", "wood", fronts()),
                        new Part("Legs", "wood", legs().standing()),
                        new Part("Knobs", "metal", knobs())),
                List.of(
                        look("Oak", Palette.OAK, 0x6F7566, Palette.BRASS),
                        look("Walnut", Palette.WALNUT, 0x2F3431, Palette.BRASS),
                        look("Black", Palette.BLACK_ASH, 0x7A4A38, Palette.GUNMETAL)));
    }

    private static Variant look(String name, Material wood, int linoleum, Material metal) {
        return new Variant(
                name, Map.of("wood", wood, "metal", metal, "field", Palette.lacquer("Linoleum for " + name, linoleum)));
    }

    private static Mesh top() {
        return new Slab(Outline.rounded(0.65, 0.31, 0.035), TOP, 0.012, 0.006)
                .mesh()
                .moved(0, HEIGHT - TOP, 0);
    }

    private static Mesh field() {
        return new Slab(Outline.rounded(0.56, 0.225, 0.02), 0.003, 0.0005, 0.0012)
                .mesh()
                .moved(0, HEIGHT - 0.0018, 0.015);
    }

    private static Mesh carcass() {
        double middle = HEIGHT - TOP - 0.055;
        Mesh side = RoundedBox.board(0.018, 0.11, 0.48, 0.003, Axis.Z)
                .moved(0.535, middle, -0.01)
                .paired(Axis.X);
        Mesh post = RoundedBox.board(0.018, 0.11, 0.46, 0.003, Axis.Z).moved(0, middle, -0.01);
        Mesh back = RoundedBox.board(1.06, 0.11, 0.018, 0.003, Axis.X).moved(0, middle, -0.24);
        Mesh floor = RoundedBox.board(1.08, 0.012, 0.48, 0.003, Axis.X).moved(0, middle - 0.055, -0.01);
        return Mesh.of(side, post.laid(uv -> uv.plus(0.1, 0.2)), back.laid(uv -> uv.plus(0.2, 0.8)), floor);
    }

    private static Mesh fronts() {
        return RoundedBox.board(0.508, 0.092, 0.02, 0.004, Axis.X)
                .moved(0.262, HEIGHT - TOP - 0.055, 0.226)
                .laid(uv -> uv.plus(0.05, 0.27))
                .paired(Axis.X);
    }

    private static Mesh legs() {
        Curve raked = Curve.line(new Vec3(0.6, 0, 0.262), new Vec3(0.563, HEIGHT - TOP + 0.004, 0.222));
        Section.Taper half = along -> 0.0135 + 0.0125 * Math.pow(along, 0.8);
        Mesh leg = new Sweep(raked, Section.superellipse(half, half, 3.6), Axis.Z.unit(), 0.004, 32, 40).mesh();
        return Mesh.of(leg, leg.mirrored(Axis.Z).laid(uv -> uv.plus(0.21, 0.33)))
                .paired(Axis.X);
    }

    private static Mesh knobs() {
        Mesh knob = Lathe.turn(
                Profile.smooth(
                        0.006, 0, 0.0055, 0.008, 0.007, 0.013, 0.0125, 0.018, 0.0135, 0.023, 0.010, 0.0265, 0, 0.028),
                40);
        return knob.turned(Axis.X, 90).moved(0.262, HEIGHT - TOP - 0.055, 0.234).paired(Axis.X);
    }
}
