package dev.plinth.asset.pipeline.poster;

import java.util.stream.IntStream;

/** Splits rows among the processors. */
final class Bands {

    private static final int ROWS = 32;

    @FunctionalInterface
    interface Band {
        void rows(int top, int bottom);
    }

    private Bands() {}

    static void each(int height, Band band) {
        IntStream.range(0, (height + ROWS - 1) / ROWS)
                .parallel()
                .forEach(i -> band.rows(i * ROWS, Math.min(height, (i + 1) * ROWS)));
    }
}
