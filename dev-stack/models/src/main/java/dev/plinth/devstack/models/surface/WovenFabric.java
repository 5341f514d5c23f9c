package dev.plinth.devstack.models.surface;

/**
 * A plain weave of slubby yarns, each dyed a little differently; undyed, so that a material can tint it.
 *
 * @param threads per repeat, an even number
 * @param repeat metres
 * @param melange how much the yarns differ, 0 to 1
 */
public record WovenFabric(int seed, int threads, double repeat, double melange) implements Finish {

    public static WovenFabric upholstery() {
        return new WovenFabric(5, 92, 0.24, 0.5);
    }

    public static WovenFabric linen() {
        return new WovenFabric(8, 160, 0.2, 0.35);
    }

    @Override
    public Tile tile() {
        return Tile.square(repeat);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double x = u * threads + 0.22 * noise.at(u, v, threads / 4, threads / 2);
        double y = v * threads + 0.22 * noise.at(v, u, threads / 4, threads / 2);
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        boolean warpOnTop = (column + row & 1) == 0;
        double across = warpOnTop ? x - column : y - row;
        double along = warpOnTop ? y - row : x - column;
        double round = Math.sin(Math.PI * across) * (0.45 + 0.55 * Math.sin(Math.PI * along));
        int yarn = Math.floorMod(warpOnTop ? column : row + 7919, threads * 97);
        double slub = warpOnTop ? noise.at(u, v, threads, 6) : noise.at(u, v, 6, threads);
        double dye = noise.of(yarn % threads, warpOnTop ? 1 : 2) - 0.5 + 0.45 * slub;
        double fibre = noise.at(u, v, threads * 3, threads * 3);
        double light = 0.60 + 0.42 * round + 0.16 * melange * dye + 0.10 * fibre + 0.02 * noise.at(u, v, 3, 3);
        double thick = 0.3 * repeat / threads;
        return new Texel(Colour.grey(light), thick * (round + 0.15 * dye + 0.1 * fibre), 0.92 - 0.06 * round, 0);
    }
}
