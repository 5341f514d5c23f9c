package dev.plinth.devstack.models.surface;

/** Metal brushed along v, colourless: a material tints it. */
public record Metal(int seed, double roughness) implements Finish {

    @Override
    public Tile tile() {
        return Tile.square(0.2);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double brush = 0.6 * noise.at(u, v, 420, 5) + 0.4 * noise.at(u, v, 170, 3);
        double stain = noise.cloud(u, v, 3, 3, 4);
        return new Texel(
                Colour.grey(0.94 + 0.05 * brush + 0.05 * stain),
                0.000006 * brush,
                Math.clamp(roughness + 0.07 * brush + 0.10 * stain, 0.05, 1),
                1);
    }
}
