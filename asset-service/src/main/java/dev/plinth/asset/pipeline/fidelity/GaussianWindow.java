package dev.plinth.asset.pipeline.fidelity;

/** Weighted sums over 11 × 11 pixels, σ 1.5, taken along rows and then along columns; only where the window fits. */
final class GaussianWindow {

    static final int SIZE = 11;

    private static final double[] WEIGHTS = weights(1.5);

    private GaussianWindow() {}

    private static double[] weights(double sigma) {
        double[] bell = new double[SIZE];
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            double away = i - (SIZE - 1) / 2;
            bell[i] = Math.exp(-away * away / (2 * sigma * sigma));
            sum += bell[i];
        }
        double[] weights = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            weights[i] = bell[i] / sum;
        }
        return weights;
    }

    /** Returns {@code (width - 10) × (height - 10)} sums. */
    static double[] over(double[] values, int width, int height) {
        int columns = width - SIZE + 1;
        int rows = height - SIZE + 1;
        double[] along = new double[columns * height];
        for (int at = 0; at < along.length; at++) {
            int from = at / columns * width + at % columns;
            for (int i = 0; i < SIZE; i++) {
                along[at] += WEIGHTS[i] * values[from + i];
            }
        }
        double[] sums = new double[columns * rows];
        for (int i = 0; i < SIZE; i++) {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += WEIGHTS[i] * along[at + i * columns];
            }
        }
        return sums;
    }
}
