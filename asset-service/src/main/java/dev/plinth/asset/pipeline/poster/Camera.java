package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.Bounds;

/**
 * Looks at the middle of a scene and fills the picture with it. Screen points are x, y in samples from the upper left and
 * the inverse of the distance, which is larger for what is nearer and linear across a triangle.
 */
final class Camera {

    private static final double HALF_VIEW = Math.tan(Math.toRadians(14));

    private final double[] eye = new double[3];
    private final double[] forward;
    private final double[] right;
    private final double[] down;
    private final double scale;
    private final double shiftX;
    private final double shiftY;

    /** Three-quarter view: from the front, turned to the right and a little from above; angles in degrees. */
    static Camera threeQuarter(Scene scene, int samples) {
        return new Camera(scene, samples, 32, 18, 0.06);
    }

    Camera(Scene scene, int samples, double azimuth, double elevation, double margin) {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        forward = new double[] {-Math.sin(a) * Math.cos(e), -Math.sin(e), -Math.cos(a) * Math.cos(e)};
        right = new double[] {Math.cos(a), 0, -Math.sin(a)};
        down = new double[] {
            forward[1] * right[2] - forward[2] * right[1],
            forward[2] * right[0] - forward[0] * right[2],
            forward[0] * right[1] - forward[1] * right[0]
        };
        Bounds bounds = scene.bounds();
        double radius = 1e-9;
        for (int c = 0; c < 3; c++) {
            radius += Math.pow((bounds.max()[c] - bounds.min()[c]) / 2, 2);
        }
        double distance = Math.sqrt(radius) / HALF_VIEW;
        for (int c = 0; c < 3; c++) {
            eye[c] = (bounds.min()[c] + bounds.max()[c]) / 2 - forward[c] * distance;
        }
        double[] extent = extent(scene);
        double widest = Math.max(extent[2] - extent[0], extent[3] - extent[1]);
        scale = samples * (1 - 2 * margin) / Math.max(1e-12, widest);
        shiftX = samples / 2.0 - scale * (extent[0] + extent[2]) / 2;
        shiftY = samples / 2.0 - scale * (extent[1] + extent[3]) / 2;
    }

    private double[] extent(Scene scene) {
        double[] extent = {1e9, 1e9, -1e9, -1e9};
        for (Surface surface : scene.surfaces()) {
            float[] p = surface.positions();
            for (int index : surface.indices()) {
                double depth = dot(forward, p, index * 3);
                double x = dot(right, p, index * 3) / depth;
                double y = dot(down, p, index * 3) / depth;
                extent[0] = Math.min(extent[0], x);
                extent[1] = Math.min(extent[1], y);
                extent[2] = Math.max(extent[2], x);
                extent[3] = Math.max(extent[3], y);
            }
        }
        return extent;
    }

    private double dot(double[] axis, float[] p, int at) {
        return axis[0] * (p[at] - eye[0]) + axis[1] * (p[at + 1] - eye[1]) + axis[2] * (p[at + 2] - eye[2]);
    }

    float[] project(float[] positions) {
        float[] screen = new float[positions.length];
        for (int at = 0; at < positions.length; at += 3) {
            project(positions, at, screen, at);
        }
        return screen;
    }

    void project(float[] positions, int at, float[] screen, int to) {
        double depth = dot(forward, positions, at);
        screen[to] = (float) (shiftX + scale * dot(right, positions, at) / depth);
        screen[to + 1] = (float) (shiftY + scale * dot(down, positions, at) / depth);
        screen[to + 2] = (float) (1 / depth);
    }

    double[] eye() {
        return eye;
    }

    /** The direction, not of unit length, in which the sample at {@code x}, {@code y} looks. */
    double[] ray(double x, double y) {
        double sx = (x - shiftX) / scale;
        double sy = (y - shiftY) / scale;
        double[] ray = new double[3];
        for (int c = 0; c < 3; c++) {
            ray[c] = forward[c] + right[c] * sx + down[c] * sy;
        }
        return ray;
    }
}
