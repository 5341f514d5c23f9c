package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * A section drawn along a curve: legs, arms, rails, tubes, piping.
 *
 * @param up the direction the section's height starts in
 * @param rounding of the two ends, in metres; at half the thickness they are domes
 * @param steps quads along and sides quads around
 */
public record Sweep(Curve curve, Section section, Vec3 up, double rounding, int steps, int sides) {

    private static final int CAP_STEPS = 5;
    private static final double WHOLLY = 1e9;

    /** A ring of vertices: how far along, and how far the section shrinks towards its middle. */
    private record Ring(double distance, double inset) {}

    public static Mesh rod(Vec3 from, Vec3 to, double radius) {
        return new Sweep(Curve.line(from, to), Section.round(radius), aside(from, to), radius * 0.35, 4, 20).mesh();
    }

    public static Mesh leg(Vec3 foot, Vec3 top, double footRadius, double topRadius) {
        return new Sweep(
                        Curve.line(foot, top),
                        Section.taper(footRadius, topRadius),
                        aside(foot, top),
                        footRadius * 0.4,
                        16,
                        28)
                .mesh();
    }

    /** A closed tube, such as piping around a cushion. */
    public static Mesh ring(Curve loop, double radius, int steps) {
        Path path = new Path(loop, new Vec3(0.1, 1, 0.2).unit());
        var rings = new ArrayList<Ring>();
        for (int i = 0; i <= steps; i++) {
            rings.add(new Ring(path.length() * i / steps, 0));
        }
        return new Sweep(loop, Section.round(radius), Vec3.UP, 0, steps, 9).mesh(path, rings);
    }

    public Mesh mesh() {
        Path path = new Path(curve, up);
        return mesh(path, rings(path.length()));
    }

    private Mesh mesh(Path path, List<Ring> rings) {
        double[] around = around();
        return Sheet.of(sides, rings.size() - 1, (column, row) -> {
            Ring ring = rings.get(row);
            Path.Frame frame = path.at(ring.distance);
            double along = ring.distance / path.length();
            Uv out = section.at(along, angle(column % sides));
            double far = Math.hypot(out.u(), out.v());
            double kept = Math.max(0, far - ring.inset) / Math.max(far, 1e-9);
            Vec3 at = frame.at()
                    .plus(frame.side().times(out.u() * kept))
                    .plus(frame.up().times(out.v() * kept));
            double overEnd = (along < 0.5 ? -1 : 1) * far * (1 - kept);
            return new Vertex(at, new Uv(around[column], ring.distance + overEnd));
        });
    }

    private List<Ring> rings(double length) {
        var rings = new ArrayList<Ring>();
        rings.add(new Ring(0, WHOLLY));
        for (int i = 0; i < CAP_STEPS; i++) {
            double angle = Math.PI / 2 * i / CAP_STEPS;
            rings.add(new Ring(rounding * (1 - Math.cos(angle)), rounding * (1 - Math.sin(angle))));
        }
        for (int i = 0; i <= steps; i++) {
            rings.add(new Ring(rounding + (length - 2 * rounding) * i / steps, 0));
        }
        for (int i = CAP_STEPS; i-- > 0; ) {
            Ring start = rings.get(1 + i);
            rings.add(new Ring(length - start.distance, start.inset));
        }
        rings.add(new Ring(length, WHOLLY));
        return rings;
    }

    private double angle(int column) {
        return 2 * Math.PI * column / sides;
    }

    /** The way around half-way along, so that the texture keeps its scale on flat sections too. */
    private double[] around() {
        double[] around = new double[sides + 1];
        for (int i = 1; i <= sides; i++) {
            Uv a = section.at(0.5, angle(i - 1));
            Uv b = section.at(0.5, angle(i));
            around[i] = around[i - 1] + Math.hypot(b.u() - a.u(), b.v() - a.v());
        }
        return around;
    }

    private static Vec3 aside(Vec3 from, Vec3 to) {
        return Math.abs(to.minus(from).unit().z()) > 0.9 ? Vec3.UP : Axis.Z.unit();
    }
}
