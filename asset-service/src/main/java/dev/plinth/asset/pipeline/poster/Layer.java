package dev.plinth.asset.pipeline.poster;

import java.util.Arrays;

/** For each sample of some rows of a picture, the nearest triangle that was drawn into it. */
final class Layer {

    static final int NOTHING = -1;

    /** Whether a fragment of one of the surfaces' triangles counts. */
    @FunctionalInterface
    interface Rule {
        Rule ALL = (surface, sample, near, triangle) -> true;

        boolean takes(int surface, int sample, float near, int triangle);
    }

    private final Depths depths;
    private final int first;
    private final int[] surface;
    private final int[] triangle;

    /** Of the rows from {@code top} to before {@code bottom}; samples keep the numbers that they have in the whole picture. */
    Layer(int width, int top, int bottom) {
        this.depths = new Depths(width, top, bottom);
        this.first = top * width;
        this.surface = new int[(bottom - top) * width];
        this.triangle = new int[(bottom - top) * width];
        Arrays.fill(surface, NOTHING);
    }

    Depths depths() {
        return depths;
    }

    float near(int sample) {
        return depths.at(sample);
    }

    int surface(int sample) {
        return surface[sample - first];
    }

    int triangle(int sample) {
        return triangle[sample - first];
    }

    boolean isEmpty() {
        return Arrays.stream(surface).allMatch(each -> each == NOTHING);
    }

    /**
     * Draws into the rows from {@code top} to before {@code bottom}.
     *
     * @param bothSides also triangles that turn away
     */
    void draw(int number, float[] screen, int[] indices, boolean bothSides, Rule rule, int top, int bottom) {
        Depths.Fragments kept = (sample, near, t) -> {
            if (!rule.takes(number, sample, near, t)) {
                return false;
            }
            surface[sample - first] = number;
            triangle[sample - first] = t;
            return true;
        };
        depths.draw(screen, indices, bothSides, kept, top, bottom);
    }
}
