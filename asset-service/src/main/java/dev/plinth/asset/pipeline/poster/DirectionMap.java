package dev.plinth.asset.pipeline.poster;

/** A number for every direction, in a square by the octahedral mapping, read bilinearly. */
final class DirectionMap {

    private final int size;
    private final float[] values;

    @FunctionalInterface
    interface Field {
        double at(double x, double y, double z);
    }

    DirectionMap(int size, Field field) {
        this.size = size;
        this.values = new float[size * size];
        Bands.each(size, (top, bottom) -> {
            for (int row = top; row < bottom; row++) {
                for (int column = 0; column < size; column++) {
                    double u = 2.0 * column / (size - 1) - 1;
                    double v = 2.0 * row / (size - 1) - 1;
                    double z = 1 - Math.abs(u) - Math.abs(v);
                    double fold = Math.max(0, -z);
                    double x = u + (u >= 0 ? -fold : fold);
                    double y = v + (v >= 0 ? -fold : fold);
                    double length = Math.sqrt(x * x + y * y + z * z);
                    values[row * size + column] = (float) field.at(x / length, y / length, z / length);
                }
            }
        });
    }

    float at(double x, double y, double z) {
        double sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
        double u = x / sum;
        double v = y / sum;
        if (z < 0) {
            double folded = (1 - Math.abs(v)) * (u >= 0 ? 1 : -1);
            v = (1 - Math.abs(u)) * (v >= 0 ? 1 : -1);
            u = folded;
        }
        double column = Math.clamp((u + 1) / 2 * (size - 1), 0, size - 1.001);
        double row = Math.clamp((v + 1) / 2 * (size - 1), 0, size - 1.001);
        int at = (int) row * size + (int) column;
        float fx = (float) (column - (int) column);
        float fy = (float) (row - (int) row);
        float upper = values[at] * (1 - fx) + values[at + 1] * fx;
        float lower = values[at + size] * (1 - fx) + values[at + size + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }
}
