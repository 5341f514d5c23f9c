package dev.plinth.devstack.models.furniture;

import static dev.plinth.devstack.models.shape.Profile.corner;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Colour;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fluted stoneware body under a linen drum. */
final class TableLamp implements Furniture {

    private static final int FLUTES = 28;
    private static final Colour WARM = Colour.hex(0xFFC98A);

    @Override
    public String name() {
        return "table-lamp";
    }

    @Override
    public Model model() {
        return new Model(
                "Table lamp",
                List.of(
                        new Part("Body", "body", body().standing()),
                        new Part("Fittings", "metal", fittings()),
                        new Part("Shade", "shade", shade()),
                        new Part("Bulb", "bulb", bulb()),
                        new Part("Cord", "cord", cord())),
                List.of(
                        look("Bone", Palette.glaze("Stoneware, bone", 0xE6DDCB), 0xF1E8D8),
                        look("Sage", Palette.glaze("Stoneware, sage", 0x8C9A7E), 0xEFE6D4),
                        look("Terracotta", Palette.clay("Stoneware, terracotta", 0xB5673F), 0xEBDDC6)));
    }

    private static Variant look(String name, Material body, int linen) {
        Material shade = Palette.linen("Linen, natural", linen).glowing(WARM.times(0.42));
        Material bulb = Palette.lacquer("Bulb, opal", 0xFFF4E2).glowing(WARM);
        Material cord = Palette.linen("Cord, braided", 0x8A7A66);
        return new Variant(
                name, Map.of("body", body, "metal", Palette.BRASS, "shade", shade, "bulb", bulb, "cord", cord));
    }

    private static Mesh body() {
        Profile outside = Profile.of(corner(0, 0, 0), corner(0.066, 0, 0.004), corner(0.07, 0.012, 0.003))
                .then(Profile.smooth(
                        0.0705, 0.014, 0.088, 0.045, 0.108, 0.09, 0.116, 0.135, 0.108, 0.18, 0.083, 0.222, 0.05, 0.252,
                        0.031, 0.272, 0.027, 0.29))
                .then(Profile.of(corner(0.027, 0.291, 0), corner(0.026, 0.296, 0.003), corner(0, 0.296, 0)));
        return Lathe.turn(outside, FLUTES * 10).reshaped(TableLamp::fluted);
    }

    private static Vec3 fluted(Vec3 at) {
        double window = Math.pow(Math.max(0, Math.sin(Math.PI * Math.clamp((at.y() - 0.02) / 0.235, 0, 1))), 0.4);
        double wave = Math.abs(Math.cos(FLUTES / 2.0 * Math.atan2(at.x(), at.z())));
        double share = 1 - 0.045 * window * Math.pow(1 - wave, 1.6);
        return new Vec3(at.x() * share, at.y(), at.z() * share);
    }

    private static Mesh fittings() {
        Mesh neck = Lathe.turn(
                Profile.of(
                        corner(0.03, 0.29, 0),
                        corner(0.03, 0.3, 0.003),
                        corner(0.012, 0.304, 0.003),
                        corner(0.012, 0.345, 0.002),
                        corner(0.019, 0.35, 0.002),
                        corner(0.019, 0.395, 0.002),
                        corner(0.012, 0.398, 0)),
                48);
        Mesh finial = Lathe.turn(Profile.smooth(0.004, 0.505, 0.009, 0.512, 0.011, 0.52, 0.007, 0.529, 0, 0.532), 36);
        Mesh spoke = Sweep.rod(new Vec3(0, 0.508, 0.003), new Vec3(0, 0.508, 0.128), 0.0022);
        Mesh spokes = Mesh.of(IntStream.range(0, 3)
                .mapToObj(i -> spoke.turned(Axis.Y, 120 * i + 60))
                .toList());
        Mesh harp = Sweep.rod(new Vec3(0, 0.47, 0), new Vec3(0, 0.512, 0), 0.003);
        return Mesh.of(neck, finial, spokes, harp);
    }

    private static Mesh shade() {
        Mesh drum = Lathe.turn(
                Profile.of(
                        corner(0.174, 0.291, 0),
                        corner(0.1746, 0.2902, 0.0004),
                        corner(0.175, 0.291, 0),
                        corner(0.13, 0.52, 0),
                        corner(0.1296, 0.5208, 0.0004),
                        corner(0.129, 0.52, 0),
                        corner(0.174, 0.291, 0)),
                160);
        Mesh lower = Sweep.ring(Curve.arc(0.1752, 0.293, 0, 360), 0.003, 180);
        Mesh upper = Sweep.ring(Curve.arc(0.1298, 0.518, 0, 360), 0.003, 180);
        return Mesh.of(drum, lower, upper);
    }

    private static Mesh bulb() {
        return Lathe.turn(
                Profile.smooth(
                        0.014, 0.396, 0.018, 0.405, 0.03, 0.425, 0.034, 0.447, 0.026, 0.47, 0.012, 0.48, 0, 0.482),
                48);
    }

    private static Mesh cord() {
        Curve laid = Curve.through(
                new Vec3(0, 0.012, -0.064),
                new Vec3(0.002, 0.006, -0.085),
                new Vec3(0.02, 0.003, -0.12),
                new Vec3(0.07, 0.003, -0.15),
                new Vec3(0.1, 0.003, -0.14));
        return new Sweep(laid, Section.round(0.003), Vec3.UP, 0.001, 60, 12).mesh();
    }
}
