package dev.plinth.asset.pipeline.poster;

/** How much of the key light reaches a point: a depth map from the light, softened over several cells. */
final class KeyShadow {

    private static final int SIZE = 1024;
    private static final int REACH = 3;
    private static final double BIAS = 0.012;

    private final DepthMap depth;
    private final Extremes around;

    KeyShadow(Scene scene) {
        depth = new DepthMap(scene, Studio.KEY, SIZE, 1.02);
        around = depth.extremes(REACH);
    }

    /** 0 in shadow to 1 in full light. */
    float lit(double x, double y, double z) {
        int column = (int) depth.column(x, y, z);
        int row = (int) depth.row(x, y, z);
        double own = depth.near(x, y, z) + BIAS;
        if (around.highest(column, row) <= own) {
            return 1;
        }
        if (around.lowest(column, row) > own) {
            return 0;
        }
        int lit = 0;
        int taken = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                lit += depth.nearest(column + dx, row + dy) <= own ? 1 : 0;
                taken++;
            }
        }
        return (float) lit / taken;
    }
}
