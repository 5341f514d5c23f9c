package dev.plinth.devstack.models.surface;

/** Full-grain leather: pebbles between fine creases, waxed on the heights, darker in the depths; undyed. */
public record Leather(int seed) implements Finish {

    @Override
    public Tile tile() {
        return Tile.square(0.24);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double du = 0.006 * noise.at(u, v, 24, 24);
        double dv = 0.006 * noise.at(v, u, 24, 24);
        Cells.Grain grain = new Cells(seed, 150).at(u + du, v + dv);
        Cells.Grain fold = new Cells(seed + 1, 34).at(u + 2 * dv, v + 2 * du);
        double pebble = Math.clamp((grain.second() - grain.nearest()) * 2.4, 0, 1);
        double crease = Math.clamp((fold.second() - fold.nearest()) * 5, 0, 1);
        double tone = noise.cloud(u, v, 3, 3, 4);
        double light = 0.78 + 0.13 * pebble + 0.05 * crease + 0.09 * tone;
        return new Texel(
                Colour.grey(light),
                0.00012 * Math.sqrt(pebble) + 0.00009 * crease,
                Math.clamp(0.50 - 0.10 * pebble + 0.12 * tone, 0.1, 1),
                0);
    }
}
