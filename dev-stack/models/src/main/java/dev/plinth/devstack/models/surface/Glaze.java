package dev.plinth.devstack.models.surface;

/**
 * Stoneware under a speckled glaze, white until a material tints it.
 *
 * @param roughness 0.2 is glossy, 0.7 a dry matt glaze
 */
public record Glaze(int seed, double roughness) implements Finish {

    @Override
    public Tile tile() {
        return Tile.square(0.3);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        Cells.Grain fine = new Cells(seed, 90).at(u, v);
        Cells.Grain coarse = new Cells(seed + 1, 34).at(u, v);
        double specks = Math.max(spot(fine, 0.30, 0.62), spot(coarse, 0.17, 0.7));
        double pooled = noise.cloud(u, v, 3, 4, 5);
        double wheel = noise.at(u, v, 2, 26);
        return new Texel(
                Colour.grey((0.95 + 0.08 * pooled + 0.012 * wheel) * (1 - 0.55 * specks)),
                0.00005 * wheel + 0.0001 * pooled - 0.00003 * specks,
                Math.clamp(roughness + 0.12 * pooled + 0.2 * specks, 0.05, 1),
                0);
    }

    private static double spot(Cells.Grain grain, double size, double rare) {
        double radius = size * Math.max(0, grain.which() - rare) / (1 - rare);
        return Math.clamp((radius - grain.nearest()) * 12, 0, 1);
    }
}
