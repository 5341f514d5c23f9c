package dev.plinth.asset.pipeline.mesh;

/** Measures of single triangles. */
final class Triangles {

    private Triangles() {}

    static double area(float[] p, int a, int b, int c) {
        double x1 = p[b * 3] - p[a * 3];
        double y1 = p[b * 3 + 1] - p[a * 3 + 1];
        double z1 = p[b * 3 + 2] - p[a * 3 + 2];
        double x2 = p[c * 3] - p[a * 3];
        double y2 = p[c * 3 + 1] - p[a * 3 + 1];
        double z2 = p[c * 3 + 2] - p[a * 3 + 2];
        double x = y1 * z2 - z1 * y2;
        double y = z1 * x2 - x1 * z2;
        double z = x1 * y2 - y1 * x2;
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }
}
