package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.ArrayList;
import java.util.List;

/** A picture and its halves, read bilinearly; colours come out in linear light. */
record MipMap(List<Pixels> levels, boolean colour) {

    /** The level is log₄ of the texels below a sample, rounded up from 0.7 on: {@code 4^0.3}. */
    private static final double SHARPER = Math.pow(4, 0.3);

    private static final float[] PLAIN = new float[256];
    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            PLAIN[i] = i / 255f;
            LINEAR[i] = (float) (i <= 10 ? i / 255.0 / 12.92 : Math.pow((i / 255.0 + 0.055) / 1.055, 2.4));
        }
    }

    static MipMap of(Pixels picture, boolean colour) {
        List<Pixels> levels = new ArrayList<>();
        levels.add(picture);
        while (levels.getLast().width() > 1 || levels.getLast().height() > 1) {
            levels.add(half(levels.getLast()));
        }
        return new MipMap(levels, colour);
    }

    private static Pixels half(Pixels from) {
        int width = Math.max(1, from.width() / 2);
        int height = Math.max(1, from.height() / 2);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int x1 = Math.min(2 * x + 1, from.width() - 1);
                int y1 = Math.min(2 * y + 1, from.height() - 1);
                argb[y * width + x] = average(
                        from.argb()[2 * y * from.width() + 2 * x],
                        from.argb()[2 * y * from.width() + x1],
                        from.argb()[y1 * from.width() + 2 * x],
                        from.argb()[y1 * from.width() + x1]);
            }
        }
        return new Pixels(width, height, argb);
    }

    private static int average(int a, int b, int c, int d) {
        int average = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
            average |= (sum + 2 >> 2) << shift;
        }
        return average;
    }

    /**
     * Reads at {@code u}, {@code v}, which repeat.
     *
     * @param area of the texture that one sample covers, of the whole
     * @param rgba where the four channels go
     */
    void sample(double u, double v, double area, float[] rgba) {
        Pixels full = levels.getFirst();
        double texels = area * full.width() * full.height();
        int level = Math.clamp(Math.getExponent(texels * SHARPER) >> 1, 0, levels.size() - 1);
        Pixels from = levels.get(level);
        double x = (u - Math.floor(u)) * from.width() - 0.5;
        double y = (v - Math.floor(v)) * from.height() - 0.5;
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        int left = x0 < 0 ? from.width() - 1 : x0;
        int right = x0 + 1 == from.width() ? 0 : x0 + 1;
        int top = (y0 < 0 ? from.height() - 1 : y0) * from.width();
        int bottom = (y0 + 1 == from.height() ? 0 : y0 + 1) * from.width();
        int[] p = from.argb();
        float[] table = colour ? LINEAR : PLAIN;
        for (int c = 0; c < 4; c++) {
            int shift = c == 3 ? 24 : 16 - 8 * c;
            float[] values = c == 3 ? PLAIN : table;
            float upper =
                    values[p[top + left] >>> shift & 255] * (1 - fx) + values[p[top + right] >>> shift & 255] * fx;
            float lower = values[p[bottom + left] >>> shift & 255] * (1 - fx)
                    + values[p[bottom + right] >>> shift & 255] * fx;
            rgba[c] = upper * (1 - fy) + lower * fy;
        }
    }
}
