package dev.plinth.asset.pipeline.mesh;

/** Texture coordinates as {@code origin + extent × steps / last}; stored normalized, so a step is 1/65535. */
record CoordinateGrid(double[] origin, double[] extent, int last) {

    private static final int STORED = 65535;

    static CoordinateGrid over(Box box, int bits) {
        double widest = Math.max(1, box.longestEdge());
        int needed = (int) Math.min(16, bits + Math.ceil(Math.log(widest) / Math.log(2)));
        return new CoordinateGrid(box.min().clone(), new double[] {box.edge(0), box.edge(1)}, (1 << needed) - 1);
    }

    float[] steps(float[] values) {
        float[] steps = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double edge = extent[i % 2];
            steps[i] = edge == 0 ? 0 : Math.round((values[i] - origin[i % 2]) / edge * last);
        }
        return steps;
    }

    /** What a stored 1 means. */
    double scale(int component) {
        return extent[component] * STORED / last;
    }
}
