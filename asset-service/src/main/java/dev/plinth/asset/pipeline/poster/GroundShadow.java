package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.Bounds;

/** The soft dark below a model: the scene seen from under the floor, darker where it is close to it, blurred twice. */
final class GroundShadow {

    private static final int SIZE = 256;
    private static final double DARKNESS = 0.62;

    private final DepthMap depth;
    private final double floor;
    private final float[] dark;

    GroundShadow(Scene scene) {
        Bounds bounds = scene.bounds();
        floor = bounds.min()[1];
        depth = new DepthMap(scene, new double[] {0, -1, 0}, SIZE, 1.5);
        double atFloor = depth.near(0, floor, 0);
        double reach = Math.max(0.05, (bounds.max()[1] - floor) / depth.radius() * 0.5);
        float[] close = new float[SIZE * SIZE];
        float[] touching = new float[SIZE * SIZE];
        for (int i = 0; i < close.length; i++) {
            float nearest = depth.nearest(i % SIZE, i / SIZE);
            double height = nearest == 0 ? 1 : Math.clamp((atFloor - nearest) / reach, 0, 1);
            close[i] = (float) Math.pow(1 - height, 2);
            touching[i] = (float) Math.pow(1 - height, 8);
        }
        float[] wide = Blur.soften(close, SIZE, SIZE / 22, 3);
        float[] tight = Blur.soften(touching, SIZE, SIZE / 80, 2);
        dark = new float[SIZE * SIZE];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (float) (DARKNESS * (1 - (1 - 0.55 * wide[i]) * (1 - 0.6 * tight[i])));
        }
    }

    /** How dark the floor is where the ray from {@code eye} meets it, 0 where it does not. */
    float darkness(double[] eye, double[] ray) {
        double distance = (floor - eye[1]) / ray[1];
        if (ray[1] >= 0 || distance <= 0) {
            return 0;
        }
        double x = eye[0] + ray[0] * distance;
        double z = eye[2] + ray[2] * distance;
        double column = depth.column(x, floor, z) - 0.5;
        double row = depth.row(x, floor, z) - 0.5;
        if (column < 0 || row < 0 || column >= SIZE - 1.001 || row >= SIZE - 1.001) {
            return 0;
        }
        int at = (int) row * SIZE + (int) column;
        float fx = (float) (column - (int) column);
        float fy = (float) (row - (int) row);
        return (dark[at] * (1 - fx) + dark[at + 1] * fx) * (1 - fy)
                + (dark[at + SIZE] * (1 - fx) + dark[at + SIZE + 1] * fx) * fy;
    }
}
