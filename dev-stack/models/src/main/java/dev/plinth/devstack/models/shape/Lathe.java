package dev.plinth.devstack.models.shape;

import java.util.List;

/** A profile turned about the y axis. The profile runs so that the outside lies to its right: up along an outer wall. */
public final class Lathe {

    private Lathe() {}

    public static Mesh turn(Profile profile, int segments) {
        List<Uv> points = profile.points();
        double girth = 2 * Math.PI * points.stream().mapToDouble(Uv::u).max().orElse(1);
        double[] walked = new double[points.size()];
        for (int i = 1; i < walked.length; i++) {
            Uv here = points.get(i);
            Uv before = points.get(i - 1);
            walked[i] = walked[i - 1] + Math.hypot(here.u() - before.u(), here.v() - before.v());
        }
        return Sheet.of(segments, walked.length - 1, (column, row) -> {
            double angle = 2 * Math.PI * (column % segments) / segments;
            Uv at = points.get(row);
            return new Vertex(
                    new Vec3(at.u() * Math.sin(angle), at.v(), at.u() * Math.cos(angle)),
                    new Uv(girth * column / segments, walked[row]));
        });
    }
}
