package dev.plinth.devstack.models.surface;

/** Potting soil: crumbs, bark and a few grains of perlite. */
public record Soil(int seed) implements Finish {

    @Override
    public Tile tile() {
        return Tile.square(0.2);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        Cells.Grain crumb = new Cells(seed, 44).at(u + 0.01 * noise.at(u, v, 30, 30), v);
        double round = Math.clamp(1 - crumb.nearest() * 1.15, 0, 1);
        double size = 0.4 + crumb.which();
        boolean perlite = crumb.which() > 0.97;
        Colour earth = Colour.hex(0x2A1E16).mix(Colour.hex(0x4A3626), crumb.which());
        Colour colour = (perlite ? Colour.hex(0xC9C3B6) : earth).times(0.45 + 0.6 * round);
        return new Texel(colour, 0.004 * round * size, 0.95, 0);
    }
}
