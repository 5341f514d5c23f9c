package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/** A closed line seen from above (u right, v towards the viewer), star-shaped about its middle. */
public record Outline(List<Uv> points) {

    private static final int CORNER_STEPS = 8;
    private static final int STRAIGHT_STEPS = 10;

    public Outline {
        points = List.copyOf(points);
    }

    public static Outline circle(double radius, int sides) {
        return superellipse(radius, radius, 2, sides);
    }

    /** Between an ellipse (exponent 2) and a rectangle: the soft rectangle that furniture likes (2.5 to 5). */
    public static Outline superellipse(double halfWidth, double halfDepth, double exponent, int sides) {
        Section section = Section.oval(halfWidth, halfDepth, exponent);
        var points = new ArrayList<Uv>();
        for (int i = 0; i < sides; i++) {
            points.add(section.at(0, 2 * Math.PI * i / sides));
        }
        return new Outline(points);
    }

    /** A rectangle with quarter circles for corners. */
    public static Outline rounded(double halfWidth, double halfDepth, double radius) {
        var points = new ArrayList<Uv>();
        for (int corner = 0; corner < 4; corner++) {
            double side = corner == 0 || corner == 3 ? 1 : -1;
            double front = corner < 2 ? 1 : -1;
            for (int i = 0; i <= CORNER_STEPS; i++) {
                double angle = Math.PI / 2 * (corner + (double) i / CORNER_STEPS);
                points.add(new Uv(
                        side * (halfWidth - radius) + radius * Math.cos(angle),
                        front * (halfDepth - radius) + radius * Math.sin(angle)));
            }
            points.addAll(
                    straight(points.getLast(), corner % 2 == 0 ? halfWidth - radius : halfDepth - radius, corner));
        }
        return new Outline(points);
    }

    private static List<Uv> straight(Uv from, double half, int corner) {
        double angle = Math.PI / 2 * (corner + 2);
        var points = new ArrayList<Uv>();
        for (int i = 1; i < STRAIGHT_STEPS; i++) {
            double walked = 2 * half * i / STRAIGHT_STEPS;
            points.add(from.plus(Math.cos(angle) * walked, Math.sin(angle) * walked));
        }
        return points;
    }

    /** The line in space, at a height. */
    public Curve at(double height) {
        return Curve.loop(points.stream()
                .map(each -> new Vec3(each.u(), height, each.v()))
                .toList());
    }

    int size() {
        return points.size();
    }

    /** The i-th point, moved inwards across the line. */
    Uv inset(int i, double by) {
        Uv here = points.get(i % size());
        Uv before = points.get((i + size() - 1) % size());
        Uv after = points.get((i + 1) % size());
        double du = after.u() - before.u();
        double dv = after.v() - before.v();
        double length = Math.max(1e-12, Math.hypot(du, dv));
        return here.plus(-by * dv / length, by * du / length);
    }
}
