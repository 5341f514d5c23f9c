package dev.plinth.asset.pipeline.mesh;

import java.util.Arrays;

/** The smallest and largest value of each component. */
record Box(double[] min, double[] max) {

    static Box empty(int components) {
        double[] min = new double[components];
        double[] max = new double[components];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        return new Box(min, max);
    }

    static Box around(float[] positions) {
        return empty(3).including(positions);
    }

    Box including(float[] values) {
        Box grown = new Box(min.clone(), max.clone());
        for (int i = 0; i < values.length; i++) {
            int c = i % min.length;
            grown.min[c] = Math.min(grown.min[c], values[i]);
            grown.max[c] = Math.max(grown.max[c], values[i]);
        }
        return grown;
    }

    Box union(Box other) {
        Box grown = new Box(min.clone(), max.clone());
        for (int c = 0; c < min.length; c++) {
            grown.min[c] = Math.min(min[c], other.min[c]);
            grown.max[c] = Math.max(max[c], other.max[c]);
        }
        return grown;
    }

    double edge(int component) {
        return Math.max(0, max[component] - min[component]);
    }

    double longestEdge() {
        double longest = 0;
        for (int c = 0; c < min.length; c++) {
            longest = Math.max(longest, edge(c));
        }
        return longest;
    }
}
