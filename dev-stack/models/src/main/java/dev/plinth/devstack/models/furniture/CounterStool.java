package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Outline;
import dev.plinth.devstack.models.shape.Slab;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A saddle of leather on four splayed legs, with a ring to rest the feet on. */
final class CounterStool implements Furniture {

    private static final double SEAT = 0.595;

    @Override
    public String name() {
        return "counter-stool";
    }

    @Override
    public Model model() {
        return new Model(
                "Counter stool",
                List.of(
                        new Part("Legs", "wood", legs().standing()),
                        new Part(
                                "Seat shell",
                                "wood",
                                saddle(new Slab(outline(0.186, 0.171), 0.02, 0.009, 0.004).mesh(), SEAT - 0.012)),
                        new Part("Seat", "seat", seat()),
                        new Part("Foot ring", "metal", footRing())),
                List.of(
                        look("Cognac", Palette.OAK, Palette.leather("Leather, cognac", 0x865537), Palette.BRASS),
                        look("Black", Palette.BLACK_ASH, Palette.leather("Leather, black", 0x2E2B2A), Palette.GUNMETAL),
                        look("Olive", Palette.WALNUT, Palette.leather("Leather, olive", 0x62613F), Palette.BRASS)));
    }

    private static Variant look(String name, Material wood, Material seat, Material metal) {
        return new Variant(name, Map.of("wood", wood, "seat", seat, "metal", metal));
    }

    private static Mesh legs() {
        Mesh leg = Sweep.leg(new Vec3(0, 0, 0.252), new Vec3(0, SEAT, 0.155), 0.0125, 0.0205);
        return around(leg);
    }

    private static Mesh footRing() {
        Mesh ring = Sweep.ring(Curve.arc(0.2175, 0.215, 0, 360), 0.0075, 200);
        Mesh screw = Sweep.rod(new Vec3(0, 0.215, 0.2), new Vec3(0, 0.215, 0.236), 0.0042);
        return Mesh.of(ring, around(screw));
    }

    private static Mesh seat() {
        Outline outline = outline(0.19, 0.175);
        Mesh pad = new Slab(outline, 0.048, 0.014, 0.022).mesh().reshaped(at -> {
            double far = Math.min(1, Math.pow(at.x() / 0.19, 2) + Math.pow(at.z() / 0.175, 2));
            return new Vec3(at.x(), at.y() + (at.y() > 0.024 ? 0.010 * (1 - far) : 0), at.z());
        });
        Mesh welt = Sweep.ring(outline.at(0.022), 0.0032, 220);
        return saddle(Mesh.of(pad, welt), SEAT + 0.005);
    }

    private static Outline outline(double halfWidth, double halfDepth) {
        return Outline.superellipse(halfWidth, halfDepth, 2.8, 144);
    }

    /** Higher at both sides, lower in front. */
    private static Mesh saddle(Mesh flat, double height) {
        return flat.reshaped(at -> new Vec3(
                at.x(), at.y() + height + 0.55 * at.x() * at.x() - 0.25 * Math.pow(Math.max(0, at.z()), 2), at.z()));
    }

    private static Mesh around(Mesh quarter) {
        return Mesh.of(IntStream.range(0, 4)
                .mapToObj(i -> quarter.turned(Axis.Y, 45 + 90 * i).laid(uv -> uv.plus(0.083 * i, 0.37 * i)))
                .toList());
    }
}
