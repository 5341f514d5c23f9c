package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.Bounds;

/** The scene as seen along one direction without perspective: how near its nearest surface lies for each cell. */
final class DepthMap {

    private final Depths depths;
    private final double[] right;
    private final double[] down;
    private final double[] towards;
    private final double[] centre;
    private final double scale;
    private final double radius;

    /** @param towards the direction from the scene to the viewer */
    DepthMap(Scene scene, double[] towards, int size, double room) {
        Bounds bounds = scene.bounds();
        this.towards = towards;
        right = Vectors.perpendicular(towards[0], towards[1], towards[2]);
        down = Vectors.cross(towards, right);
        centre = new double[3];
        double square = 1e-18;
        for (int c = 0; c < 3; c++) {
            centre[c] = (bounds.min()[c] + bounds.max()[c]) / 2;
            square += Math.pow((bounds.max()[c] - bounds.min()[c]) / 2, 2);
        }
        radius = Math.sqrt(square) * room;
        scale = size / (2 * radius);
        depths = new Depths(size, 0, size);
        for (Surface surface : scene.surfaces()) {
            if (!surface.material().isSeeThrough()) {
                float[] screen = project(surface.positions());
                Bands.each(
                        size,
                        (top, bottom) ->
                                depths.draw(screen, surface.indices(), true, Depths.Fragments.ALL, top, bottom));
            }
        }
    }

    private float[] project(float[] p) {
        float[] screen = new float[p.length];
        for (int at = 0; at < p.length; at += 3) {
            screen[at] = (float) column(p[at], p[at + 1], p[at + 2]);
            screen[at + 1] = (float) row(p[at], p[at + 1], p[at + 2]);
            screen[at + 2] = (float) near(p[at], p[at + 1], p[at + 2]);
        }
        return screen;
    }

    double column(double x, double y, double z) {
        return (along(right, x, y, z) / radius + 1) * radius * scale;
    }

    double row(double x, double y, double z) {
        return (along(down, x, y, z) / radius + 1) * radius * scale;
    }

    /** 1 for what is farthest, 3 for what is nearest, in radii. */
    double near(double x, double y, double z) {
        return 2 + along(towards, x, y, z) / radius;
    }

    private double along(double[] axis, double x, double y, double z) {
        return axis[0] * (x - centre[0]) + axis[1] * (y - centre[1]) + axis[2] * (z - centre[2]);
    }

    /** 0 where nothing was drawn. */
    float nearest(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < size() && row < size();
        return inside ? depths.at(row * size() + column) : 0;
    }

    /** Of all cells up to {@code reach} away. */
    Extremes extremes(int reach) {
        return Extremes.of(this::nearest, size(), reach);
    }

    int size() {
        return depths.width();
    }

    double radius() {
        return radius;
    }
}
