package dev.plinth.asset.pipeline.poster;

/** Repeated box filters, which come close to a bell curve. */
final class Blur {

    private Blur() {}

    static float[] soften(float[] values, int size, int radius, int times) {
        float[] soft = values;
        for (int i = 0; i < times; i++) {
            soft = along(along(soft, size, radius, 1, size), size, radius, size, 1);
        }
        return soft;
    }

    private static float[] along(float[] values, int size, int radius, int step, int line) {
        float[] out = new float[values.length];
        for (int l = 0; l < size; l++) {
            float sum = 0;
            for (int i = -radius; i < size; i++) {
                sum += i + radius < size ? values[l * line + (i + radius) * step] : 0;
                sum -= i - radius - 1 >= 0 ? values[l * line + (i - radius - 1) * step] : 0;
                if (i >= 0) {
                    out[l * line + i * step] = sum / (2 * radius + 1);
                }
            }
        }
        return out;
    }
}
