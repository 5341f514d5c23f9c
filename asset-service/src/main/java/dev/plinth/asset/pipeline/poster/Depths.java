package dev.plinth.asset.pipeline.poster;

/** For each sample of some rows of a picture how near the nearest triangle lies that was drawn into it; 0 where none was. */
final class Depths {

    /** Whether a triangle's fragment counts. */
    @FunctionalInterface
    interface Fragments {
        Fragments ALL = (sample, near, triangle) -> true;

        boolean takes(int sample, float near, int triangle);
    }

    private final int width;
    private final int bottom;
    private final int first;
    private final float[] near;

    /** Of the rows from {@code top} to before {@code bottom}; samples keep the numbers that they have in the whole picture. */
    Depths(int width, int top, int bottom) {
        this.width = width;
        this.bottom = bottom;
        this.first = top * width;
        this.near = new float[(bottom - top) * width];
    }

    int width() {
        return width;
    }

    int bottom() {
        return bottom;
    }

    float at(int sample) {
        return near[sample - first];
    }

    /**
     * Draws into the rows from {@code top} to before {@code bottom}.
     *
     * @param bothSides also triangles that turn away
     */
    void draw(float[] screen, int[] indices, boolean bothSides, Fragments fragments, int top, int bottom) {
        for (int t = 0; t + 2 < indices.length; t += 3) {
            int a = indices[t] * 3;
            int b = indices[t + 1] * 3;
            int c = indices[t + 2] * 3;
            float area = (screen[b] - screen[a]) * (screen[c + 1] - screen[a + 1])
                    - (screen[c] - screen[a]) * (screen[b + 1] - screen[a + 1]);
            boolean away = area > 0;
            if (area != 0 && (bothSides || !away)) {
                fill(t / 3, screen, a, b, c, 1 / area, fragments, top, bottom);
            }
        }
    }

    private void fill(int t, float[] s, int a, int b, int c, float perArea, Fragments fragments, int top, int bottom) {
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
                if (depth > near[sample - first] && fragments.takes(sample, depth, t)) {
                    near[sample - first] = depth;
                }
            }
        }
    }
}
