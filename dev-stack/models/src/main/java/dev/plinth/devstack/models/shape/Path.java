package dev.plinth.devstack.models.shape;

/** A curve walked by distance, carrying a frame that never twists (parallel transport). */
final class Path {

    private static final int SAMPLES = 400;

    private final Vec3[] points = new Vec3[SAMPLES + 1];
    private final Vec3[] ups = new Vec3[SAMPLES + 1];
    private final double[] walked = new double[SAMPLES + 1];

    /** Where a section is placed: its middle, the way on, and the section's two directions. */
    record Frame(Vec3 at, Vec3 ahead, Vec3 side, Vec3 up) {}

    Path(Curve curve, Vec3 up) {
        for (int i = 0; i <= SAMPLES; i++) {
            points[i] = curve.at((double) i / SAMPLES);
            walked[i] =
                    i == 0 ? 0 : walked[i - 1] + points[i].minus(points[i - 1]).length();
        }
        Vec3 carried = up;
        for (int i = 0; i <= SAMPLES; i++) {
            Vec3 ahead = ahead(i);
            carried = carried.minus(ahead.times(carried.dot(ahead))).unit();
            ups[i] = carried;
        }
    }

    double length() {
        return walked[SAMPLES];
    }

    Frame at(double distance) {
        int i = 0;
        while (i < SAMPLES - 1 && walked[i + 1] < distance) {
            i++;
        }
        double share = (distance - walked[i]) / Math.max(1e-12, walked[i + 1] - walked[i]);
        Vec3 ahead = ahead(i).towards(ahead(i + 1), share).unit();
        Vec3 up = ups[i].towards(ups[i + 1], share).unit();
        return new Frame(points[i].towards(points[i + 1], share), ahead, up.cross(ahead), up);
    }

    private Vec3 ahead(int i) {
        return points[Math.min(SAMPLES, i + 1)]
                .minus(points[Math.max(0, i - 1)])
                .unit();
    }
}
