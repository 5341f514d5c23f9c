package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Uv;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Finish.Tile;
import java.util.ArrayList;
import java.util.Random;

/** Dracaena trifasciata: stiff, gutter-shaped leaves that twist a little and lean outwards with age. */
final class SwordLeaves {

    /** About the size of one leaf: around it, and along it. */
    static final Tile TILE = new Tile(0.14, 0.6);

    private static final int LEAVES = 17;
    private static final double THICK = 0.0019;

    private SwordLeaves() {}

    static Mesh rosette(double ground) {
        var random = new Random(1753);
        var leaves = new ArrayList<Mesh>();
        for (int i = 0; i < LEAVES; i++) {
            double age = (double) i / (LEAVES - 1);
            double height = 0.60 - 0.30 * age * age + 0.07 * random.nextGaussian() * 0.6;
            double lean = 0.02 + 0.16 * age + 0.02 * random.nextDouble();
            double turn = 137.5 * i + 14 * random.nextGaussian();
            double twist = (random.nextDouble() - 0.5) * 2.2;
            leaves.add(leaf(Math.clamp(height, 0.24, 0.64), lean, twist, 0.034 - 0.006 * random.nextDouble())
                    .moved(0, 0, 0.018 + 0.055 * age)
                    .turned(Axis.Y, turn));
        }
        Mesh rosette = Mesh.of(leaves);
        Vec3 middle = rosette.bounds().centre();
        return rosette.moved(-middle.x(), ground - 0.01, -middle.z());
    }

    private static Mesh leaf(double height, double lean, double twist, double half) {
        Curve rib = Curve.through(
                Vec3.ZERO,
                new Vec3(0, height * 0.33, lean * 0.22),
                new Vec3(0.006 * twist, height * 0.68, lean * 0.55),
                new Vec3(0.014 * twist, height, lean));
        Mesh leaf = new Sweep(rib, section(half, twist), Axis.Z.unit(), THICK, 56, 28).mesh();
        double around = leaf.vertices().stream()
                .mapToDouble(each -> each.uv().u())
                .max()
                .orElse(1);
        return leaf.laid(uv -> new Uv(uv.u() / around * TILE.across(), uv.v() / height * TILE.along()));
    }

    private static Section section(double half, double twist) {
        return (along, angle) -> {
            double width = half
                            * (0.62 + 0.38 * Math.sin(Math.PI * Math.min(0.5, along * 1.1)))
                            * Math.pow(1 - Math.pow(along, 4.5), 0.75)
                    + 0.0006;
            double x = width * Math.cos(angle);
            double y = THICK * (1 - 0.5 * along) * Math.sin(angle) + 9 * (1 - 0.6 * along) * x * x;
            double turned = twist * along;
            return new Uv(x * Math.cos(turned) - y * Math.sin(turned), x * Math.sin(turned) + y * Math.cos(turned));
        };
    }
}
