package dev.plinth.devstack.models.surface;

/** Baked paint with a faint orange peel: lacquered metal, linoleum, plastics. */
public record PowderCoat(int seed, Colour colour, double roughness) implements Finish {

    public static PowderCoat matt(int rgb) {
        return new PowderCoat(2, Colour.hex(rgb), 0.52);
    }

    @Override
    public Tile tile() {
        return Tile.square(0.2);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double peel = noise.at(u, v, 150, 150);
        double cloud = noise.cloud(u, v, 4, 4, 4);
        return new Texel(
                colour.times(1 + 0.02 * cloud + 0.01 * peel),
                0.000025 * peel,
                roughness + 0.05 * peel + 0.05 * cloud,
                0);
    }
}
