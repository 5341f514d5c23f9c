package dev.plinth.devstack.models.surface;

/** The leaf of a snake plant: dark cross bands, a yellow margin. Runs once around the leaf (u) and once along it (v). */
public record SwordLeaf(int seed, Tile tile) implements Finish {

    private static final Colour DARK = Colour.hex(0x27452B);
    private static final Colour PALE = Colour.hex(0x7F9A6B);
    private static final Colour MARGIN = Colour.hex(0xCDBB62);

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double wave = 0.35 * noise.at(u, v, 22, 14) + 0.6 * noise.at(u, v, 8, 6);
        double bands = 0.5 + 0.5 * Math.sin(2 * Math.PI * (v * 26 + wave));
        double pale = Math.clamp(bands * 0.9 - 0.1 + 0.5 * noise.at(u, v, 40, 10), 0, 1);
        double fromEdge = Math.min(Math.abs(u - Math.round(u * 2) / 2.0) * 2, 1);
        double margin = Math.clamp((0.085 + 0.02 * noise.at(u, v, 3, 30) - fromEdge) * 30, 0, 1);
        double fibre = noise.at(u, v, 130, 6);
        Colour leaf = DARK.mix(PALE, pale * 0.8).mix(MARGIN, margin).times(1 + 0.06 * fibre);
        return new Texel(leaf, 0.00008 * fibre, 0.42 + 0.05 * fibre, 0);
    }
}
