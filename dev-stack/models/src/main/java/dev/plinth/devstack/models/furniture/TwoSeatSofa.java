package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Cushion;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.List;
import java.util.Map;

/** Deep cushions between slim arms, on turned legs. */
final class TwoSeatSofa implements Furniture {

    private static final double CORD = 0.0045;

    @Override
    public String name() {
        return "two-seat-sofa";
    }

    @Override
    public Model model() {
        return new Model(
                "Two-seat sofa",
                List.of(
                        new Part("Legs", "legs", legs().standing()),
                        new Part("Body", "cover", body()),
                        new Part("Seat cushions", "cover", seats()),
                        new Part("Back cushions", "cover", backs()),
                        new Part("Pillow", "pillow", pillow())),
                List.of(
                        look(
                                "Sand",
                                Palette.cloth("Wool, sand", 0xCDBDA2),
                                Palette.cloth("Linen, rust", 0xA4552F),
                                Palette.OAK),
                        look(
                                "Forest",
                                Palette.cloth("Wool, forest", 0x4A5A4D),
                                Palette.cloth("Linen, oat", 0xD8CBB2),
                                Palette.WALNUT),
                        look(
                                "Rust",
                                Palette.cloth("Wool, rust", 0xA85A36),
                                Palette.cloth("Linen, oat", 0xD8CBB2),
                                Palette.WALNUT)));
    }

    private static Variant look(String name, Material cover, Material pillow, Material legs) {
        return new Variant(name, Map.of("cover", cover, "pillow", pillow, "legs", legs));
    }

    private static Mesh legs() {
        Mesh front = Sweep.leg(new Vec3(0.735, 0, 0.345), new Vec3(0.695, 0.16, 0.315), 0.012, 0.022);
        Mesh back = Sweep.leg(new Vec3(0.735, 0, -0.345), new Vec3(0.695, 0.16, -0.315), 0.012, 0.022);
        return Mesh.of(front, back.laid(uv -> uv.plus(0.1, 0.4))).paired(Axis.X);
    }

    private static Mesh body() {
        Mesh base = new Cushion(new Vec3(1.46, 0.15, 0.78), 0.03, 0).cover().moved(0, 0.225, 0);
        Cushion arm = new Cushion(new Vec3(0.15, 0.46, 0.84), 0.055, 0.012);
        Mesh arms =
                Mesh.of(arm.cover(), arm.piping(CORD)).moved(0.745, 0.375, 0).paired(Axis.X);
        Cushion back = new Cushion(new Vec3(1.36, 0.5, 0.15), 0.055, 0.01);
        Mesh rest = Mesh.of(back.cover()).turned(Axis.X, -9).moved(0, 0.51, -0.315);
        return Mesh.of(base, arms, rest);
    }

    private static Mesh seats() {
        Cushion seat = new Cushion(new Vec3(0.662, 0.165, 0.70), 0.05, 0.026);
        Mesh one = Mesh.of(seat.cover(), seat.piping(CORD)).moved(0.334, 0.375, 0.075);
        return one.paired(Axis.X);
    }

    private static Mesh backs() {
        Cushion back = new Cushion(new Vec3(0.645, 0.18, 0.42), 0.06, 0.042);
        Mesh one = Mesh.of(back.cover(), back.piping(CORD)).turned(Axis.X, 74).moved(0.33, 0.625, -0.185);
        return one.paired(Axis.X);
    }

    private static Mesh pillow() {
        Cushion soft = new Cushion(new Vec3(0.42, 0.07, 0.32), 0.034, 0.055);
        return Mesh.of(soft.cover(), soft.piping(0.004))
                .turned(Axis.X, 66)
                .turned(Axis.Y, -14)
                .moved(-0.43, 0.585, -0.005);
    }
}
