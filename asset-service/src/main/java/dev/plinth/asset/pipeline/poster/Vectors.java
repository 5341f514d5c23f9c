package dev.plinth.asset.pipeline.poster;

/** Small help with directions. */
final class Vectors {

    private Vectors() {}

    static double[] perpendicular(double x, double y, double z) {
        double[] side = Math.abs(y) < 0.9 ? new double[] {z, 0, -x} : new double[] {0, -z, y};
        return unit(side);
    }

    static double[] unit(double... v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        double by = length == 0 ? 1 : length;
        return new double[] {v[0] / by, v[1] / by, v[2] / by};
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
