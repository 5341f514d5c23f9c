package dev.plinth.devstack.models.shape;

import java.util.List;

/** A line through space. */
@FunctionalInterface
public interface Curve {

    /**
     * The point at a share of the way.
     *
     * @param t from 0 at the start to 1 at the end
     */
    Vec3 at(double t);

    static Curve line(Vec3 from, Vec3 to) {
        return t -> from.towards(to, t);
    }

    /** Passes smoothly through every point (Catmull-Rom). */
    static Curve through(Vec3... points) {
        return t -> spline(List.of(points), t * (points.length - 1));
    }

    /** Passes smoothly through every point and comes back to the first. */
    static Curve loop(List<Vec3> points) {
        int count = points.size();
        return t -> {
            double scaled = (t - Math.floor(t)) * count;
            int i = (int) scaled;
            return spline(
                    points.get((i + count - 1) % count),
                    points.get(i % count),
                    points.get((i + 1) % count),
                    points.get((i + 2) % count),
                    scaled - i);
        };
    }

    /** A circle about the y axis, or a part of it, in the plane y = height; 0° lies on +Z, 90° on +X. */
    static Curve arc(double radius, double height, double fromDegrees, double toDegrees) {
        return t -> {
            double angle = Math.toRadians(fromDegrees + (toDegrees - fromDegrees) * t);
            return new Vec3(radius * Math.sin(angle), height, radius * Math.cos(angle));
        };
    }

    private static Vec3 spline(List<Vec3> points, double scaled) {
        int last = points.size() - 1;
        int i = Math.clamp((int) Math.floor(scaled), 0, last - 1);
        Vec3 a = points.get(i);
        Vec3 b = points.get(i + 1);
        Vec3 before = i > 0 ? points.get(i - 1) : a.times(2).minus(b);
        Vec3 after = i + 1 < last ? points.get(i + 2) : b.times(2).minus(a);
        return spline(before, a, b, after, scaled - i);
    }

    private static Vec3 spline(Vec3 before, Vec3 a, Vec3 b, Vec3 after, double s) {
        Vec3 out = b.minus(before).times(0.5);
        Vec3 in = after.minus(a).times(0.5);
        double s2 = s * s;
        double s3 = s2 * s;
        return a.times(2 * s3 - 3 * s2 + 1)
                .plus(out.times(s3 - 2 * s2 + s))
                .plus(b.times(3 * s2 - 2 * s3))
                .plus(in.times(s3 - s2));
    }
}
