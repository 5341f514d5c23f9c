package dev.plinth.devstack.models.surface;

/** Baked paint with a faint orange peel: lacquered metal, linoleum, plastics; white. */
public record PowderCoat(int seed, double roughness) implements Finish {

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
                Colour.grey(0.97 + 0.02 * cloud + 0.01 * peel),
                0.000025 * peel,
                roughness + 0.05 * peel + 0.05 * cloud,
                0);
    }
}
