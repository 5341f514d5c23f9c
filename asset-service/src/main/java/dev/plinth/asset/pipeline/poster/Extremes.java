package dev.plinth.asset.pipeline.poster;

import java.util.Arrays;

/**
 * The lowest and the highest value around each cell of a square, so that most questions about a whole neighbourhood are
 * answered by one look instead of one at each cell.
 */
record Extremes(int size, float[] lowest, float[] highest) {

    @FunctionalInterface
    interface Cells {
        float at(int column, int row);
    }

    /** @param cells also asked beyond the edges */
    static Extremes of(Cells cells, int size, int reach) {
        float[] low = new float[size * size];
        float[] high = new float[size * size];
        Bands.each(size, (top, bottom) -> {
            float[] lowOfColumn = new float[size + 2 * reach];
            float[] highOfColumn = new float[size + 2 * reach];
            for (int row = top; row < bottom; row++) {
                Arrays.fill(lowOfColumn, Float.POSITIVE_INFINITY);
                Arrays.fill(highOfColumn, Float.NEGATIVE_INFINITY);
                for (int near = row - reach; near <= row + reach; near++) {
                    for (int i = 0; i < lowOfColumn.length; i++) {
                        float value = cells.at(i - reach, near);
                        lowOfColumn[i] = Math.min(lowOfColumn[i], value);
                        highOfColumn[i] = Math.max(highOfColumn[i], value);
                    }
                }
                for (int column = 0; column < size; column++) {
                    float lowest = Float.POSITIVE_INFINITY;
                    float highest = Float.NEGATIVE_INFINITY;
                    for (int i = column; i <= column + 2 * reach; i++) {
                        lowest = Math.min(lowest, lowOfColumn[i]);
                        highest = Math.max(highest, highOfColumn[i]);
                    }
                    low[row * size + column] = lowest;
                    high[row * size + column] = highest;
                }
            }
        });
        return new Extremes(size, low, high);
    }

    float lowest(int column, int row) {
        return at(lowest, column, row);
    }

    float highest(int column, int row) {
        return at(highest, column, row);
    }

    private float at(float[] values, int column, int row) {
        return values[Math.clamp(row, 0, size - 1) * size + Math.clamp(column, 0, size - 1)];
    }
}
