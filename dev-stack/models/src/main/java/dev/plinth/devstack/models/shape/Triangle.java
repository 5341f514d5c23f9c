package dev.plinth.devstack.models.shape;

/** Three vertex indices, counter-clockwise as seen from outside. */
public record Triangle(int a, int b, int c) {

    Triangle shifted(int by) {
        return new Triangle(a + by, b + by, c + by);
    }

    Triangle flipped() {
        return new Triangle(a, c, b);
    }
}
