package dev.plinth.devstack.models.surface;

/** Metal brushed along v. */
public record Metal(int seed, Colour colour, double roughness) implements Finish {

    public static Metal brass() {
        return new Metal(3, Colour.hex(0xE3BE7A), 0.26);
    }

    public static Metal steel() {
        return new Metal(4, Colour.hex(0xC9C7C3), 0.30);
    }

    /** Blackened brass: dark, still metallic. */
    public static Metal gunmetal() {
        return new Metal(6, Colour.hex(0x4A4744), 0.38);
    }

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
                colour.times(0.97 + 0.05 * brush + 0.05 * stain),
                0.000006 * brush,
                Math.clamp(roughness + 0.07 * brush + 0.10 * stain, 0.05, 1),
                1);
    }
}
