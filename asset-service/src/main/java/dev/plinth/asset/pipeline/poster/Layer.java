package dev.plinth.asset.pipeline.poster;

import java.util.Arrays;

/** For each sample, the nearest triangle that was drawn into it. */
final class Layer {

    static final int NOTHING = -1;

    /** Whether a triangle's fragment counts; {@code w0}, {@code w1} are its screen-space weights. */
    @FunctionalInterface
    interface Fragments {
        Fragments ALL = (sample, near, surface, triangle, w0, w1) -> true;

        boolean takes(int sample, float near, int surface, int triangle, float w0, float w1);
    }

    private final int width;
    private final int height;
    private final float[] near;
    private final int[] surface;
    private final int[] triangle;

    Layer(int width, int height) {
        this.width = width;
        this.height = height;
        this.near = new float[width * height];
        this.surface = new int[width * height];
        this.triangle = new int[width * height];
        Arrays.fill(surface, NOTHING);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float near(int sample) {
        return near[sample];
    }

    int surface(int sample) {
        return surface[sample];
    }

    int triangle(int sample) {
        return triangle[sample];
    }

    /**
     * Draws into the rows from {@code top} to before {@code bottom}.
     *
     * @param bothSides also triangles that turn away
     */
    void draw(int number, float[] screen, int[] indices, boolean bothSides, Fragments fragments, int top, int bottom) {
        for (int t = 0; t + 2 < indices.length; t += 3) {
            int a = indices[t] * 3;
            int b = indices[t + 1] * 3;
            int c = indices[t + 2] * 3;
            float area = (screen[b] - screen[a]) * (screen[c + 1] - screen[a + 1])
                    - (screen[c] - screen[a]) * (screen[b + 1] - screen[a + 1]);
            boolean away = area > 0;
            if (area != 0 && (bothSides || !away)) {
                fill(number, t / 3, screen, a, b, c, 1 / area, fragments, top, bottom);
            }
        }
    }

    private void fill(
            int number,
            int t,
            float[] s,
            int a,
            int b,
            int c,
            float perArea,
            Fragments fragments,
            int top,
            int bottom) {
        int y0 = Math.max(top, (int) Math.floor(Math.min(s[a + 1], Math.min(s[b + 1], s[c + 1]))));
        int y1 = Math.min(bottom - 1, (int) Math.ceil(Math.max(s[a + 1], Math.max(s[b + 1], s[c + 1]))));
        int x0 = Math.max(0, (int) Math.floor(Math.min(s[a], Math.min(s[b], s[c]))));
        int x1 = Math.min(width - 1, (int) Math.ceil(Math.max(s[a], Math.max(s[b], s[c]))));
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f;
            for (int x = x0; x <= x1; x++) {
                float px = x + 0.5f;
                float w0 = ((s[b] - px) * (s[c + 1] - py) - (s[c] - px) * (s[b + 1] - py)) * perArea;
                float w1 = ((s[c] - px) * (s[a + 1] - py) - (s[a] - px) * (s[c + 1] - py)) * perArea;
                float w2 = 1 - w0 - w1;
                if (w0 < 0 || w1 < 0 || w2 < 0) {
                    continue;
                }
                float depth = w0 * s[a + 2] + w1 * s[b + 2] + w2 * s[c + 2];
                int sample = y * width + x;
                if (depth > near[sample] && fragments.takes(sample, depth, number, t, w0, w1)) {
                    near[sample] = depth;
                    surface[sample] = number;
                    triangle[sample] = t;
                }
            }
        }
    }
}
