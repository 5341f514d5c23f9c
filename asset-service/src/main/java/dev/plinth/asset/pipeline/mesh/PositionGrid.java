package dev.plinth.asset.pipeline.mesh;

/** A grid of equal steps on all three axes: position = origin + step × whole number. */
record PositionGrid(double[] origin, double step) {

    /** @param morphs the largest move of a morph target, which must fit a signed short */
    static PositionGrid over(Box box, double morphs, int bits) {
        double finest = Math.max(box.longestEdge() / ((1 << bits) - 1), morphs / Short.MAX_VALUE);
        return new PositionGrid(box.min().clone(), finest > 0 ? finest : 1);
    }

    float[] steps(float[] values, boolean fromOrigin) {
        float[] steps = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = Math.round((values[i] - (fromOrigin ? origin[i % 3] : 0)) / step);
        }
        return steps;
    }
}
