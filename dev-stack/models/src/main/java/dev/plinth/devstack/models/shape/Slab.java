package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * A plate with rounded rims: table tops, seats, pads. Lies on y = 0.
 *
 * @param lower and upper radii of the rims, together at most the thickness
 */
public record Slab(Outline outline, double thickness, double lower, double upper) {

    private static final int RIM_STEPS = 6;
    private static final int CAP_STEPS = 10;

    /** A closed line around the slab: how far in from the outline, at which height. */
    private record Ring(double inset, double height) {}

    public Mesh mesh() {
        return Mesh.of(cap(thickness, upper), wall(), cap(0, lower));
    }

    private Mesh wall() {
        var rings = new ArrayList<Ring>();
        rim(rings, lower, lower, -1);
        rim(rings, upper, thickness - upper, 1);
        double[] around = around();
        return Sheet.of(outline.size(), rings.size() - 1, (column, row) -> {
            Ring ring = rings.get(row);
            Uv at = outline.inset(outline.size() - column, ring.inset);
            return new Vertex(new Vec3(at.u(), ring.height, at.v()), new Uv(ring.height - ring.inset, around[column]));
        });
    }

    private static void rim(List<Ring> rings, double radius, double height, int side) {
        for (int i = 0; i <= RIM_STEPS; i++) {
            double angle = Math.PI / 2 * (side > 0 ? i : RIM_STEPS - i) / RIM_STEPS;
            rings.add(new Ring(radius * (1 - Math.cos(angle)), height + side * radius * Math.sin(angle)));
        }
    }

    private Mesh cap(double height, double inset) {
        boolean top = height > 0;
        return Sheet.of(outline.size(), CAP_STEPS, (column, row) -> {
            Uv rim = outline.inset(top ? outline.size() - column : column, inset);
            double keep = 1 - (double) row / CAP_STEPS;
            Vec3 at = new Vec3(rim.u() * keep, height, rim.v() * keep);
            return new Vertex(at, new Uv(at.z(), at.x()));
        });
    }

    private double[] around() {
        double[] around = new double[outline.size() + 1];
        for (int i = 1; i <= outline.size(); i++) {
            Uv a = outline.inset(outline.size() - i + 1, 0);
            Uv b = outline.inset(outline.size() - i, 0);
            around[i] = around[i - 1] + Math.hypot(b.u() - a.u(), b.v() - a.v());
        }
        return around;
    }
}
