package dev.plinth.asset.pipeline.poster;

import org.jspecify.annotations.Nullable;

/** Where a sample meets a triangle: perspective-correct weights and what they make of the vertices. */
final class Hit {

    final Surface surface;
    final int a;
    final int b;
    final int c;
    final double wa;
    final double wb;
    final double wc;
    /** Of one sample, in square samples of the triangle's own area. */
    final double samplesPerTriangle;

    final boolean away;

    Hit(Surface surface, float[] screen, int triangle, double px, double py) {
        this.surface = surface;
        a = surface.indices()[triangle * 3];
        b = surface.indices()[triangle * 3 + 1];
        c = surface.indices()[triangle * 3 + 2];
        double ax = screen[a * 3] - px;
        double ay = screen[a * 3 + 1] - py;
        double bx = screen[b * 3] - px;
        double by = screen[b * 3 + 1] - py;
        double cx = screen[c * 3] - px;
        double cy = screen[c * 3 + 1] - py;
        double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        away = area > 0;
        samplesPerTriangle = Math.max(1e-9, Math.abs(area));
        double sa = (bx * cy - cx * by) / area * screen[a * 3 + 2];
        double sb = (cx * ay - ax * cy) / area * screen[b * 3 + 2];
        double sc = (ax * by - bx * ay) / area * screen[c * 3 + 2];
        double sum = sa + sb + sc;
        wa = sa / sum;
        wb = sb / sum;
        wc = sc / sum;
    }

    double mix(float[] values, int width, int component) {
        return values[a * width + component] * wa
                + values[b * width + component] * wb
                + values[c * width + component] * wc;
    }

    double[] mix3(float[] values) {
        return new double[] {mix(values, 3, 0), mix(values, 3, 1), mix(values, 3, 2)};
    }

    /** Reads a texture at this place; what has no coordinates reads its corner. */
    void sample(Sampler sampler, float[] rgba) {
        float @Nullable [] uv = surface.coordinates(sampler.set());
        if (uv == null) {
            sampler.sample(0, 0, 0, rgba);
            return;
        }
        double covered = Math.abs((uv[b * 2] - uv[a * 2]) * (uv[c * 2 + 1] - uv[a * 2 + 1])
                        - (uv[c * 2] - uv[a * 2]) * (uv[b * 2 + 1] - uv[a * 2 + 1]))
                / samplesPerTriangle;
        sampler.sample(mix(uv, 2, 0), mix(uv, 2, 1), covered, rgba);
    }
}
