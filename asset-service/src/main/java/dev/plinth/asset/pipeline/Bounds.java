package dev.plinth.asset.pipeline;

/** The box around the default scene, in metres: {@code {x, y, z}} each. */
public record Bounds(double[] min, double[] max) {

    public Bounds {
        min = min.clone();
        max = max.clone();
    }

    public double longestEdge() {
        return Math.max(max[0] - min[0], Math.max(max[1] - min[1], max[2] - min[2]));
    }
}
