package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/** An open line in the plane of a lathe: u is the distance from the axis, v the height. */
public record Profile(List<Uv> points) {

    private static final int FILLET_STEPS = 7;
    private static final int SPLINE_STEPS = 10;

    public Profile {
        points = List.copyOf(points);
    }

    /** A corner of a profile and the radius it is rounded with. */
    public record Corner(double u, double v, double radius) {}

    public static Corner corner(double u, double v, double radius) {
        return new Corner(u, v, radius);
    }

    /** Straight pieces between rounded corners (each rounded by a quadratic curve). */
    public static Profile of(Corner... corners) {
        var points = new ArrayList<Uv>();
        for (int i = 0; i < corners.length; i++) {
            Corner at = corners[i];
            if (at.radius == 0 || i == 0 || i == corners.length - 1) {
                points.add(new Uv(at.u, at.v));
                continue;
            }
            Uv in = towards(at, corners[i - 1]);
            Uv out = towards(at, corners[i + 1]);
            for (int step = 0; step <= FILLET_STEPS; step++) {
                double s = (double) step / FILLET_STEPS;
                points.add(new Uv(bezier(in.u(), at.u, out.u(), s), bezier(in.v(), at.v, out.v(), s)));
            }
        }
        return new Profile(points);
    }

    /** A curve through the given pairs of distance and height. */
    public static Profile smooth(double... pairs) {
        var knots = new Vec3[pairs.length / 2];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = new Vec3(pairs[2 * i], pairs[2 * i + 1], 0);
        }
        Curve curve = Curve.through(knots);
        int steps = (knots.length - 1) * SPLINE_STEPS;
        var points = new ArrayList<Uv>();
        for (int i = 0; i <= steps; i++) {
            Vec3 at = curve.at((double) i / steps);
            points.add(new Uv(Math.max(0, at.x()), at.y()));
        }
        return new Profile(points);
    }

    public Profile then(Profile next) {
        var all = new ArrayList<>(points);
        all.addAll(next.points);
        return new Profile(all);
    }

    private static Uv towards(Corner from, Corner to) {
        double length = Math.hypot(to.u - from.u, to.v - from.v);
        double share = Math.min(0.5, from.radius / length);
        return new Uv(from.u + (to.u - from.u) * share, from.v + (to.v - from.v) * share);
    }

    private static double bezier(double a, double b, double c, double s) {
        return a * (1 - s) * (1 - s) + 2 * b * s * (1 - s) + c * s * s;
    }
}
