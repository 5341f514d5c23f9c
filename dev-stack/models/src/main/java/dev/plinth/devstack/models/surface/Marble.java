package dev.plinth.devstack.models.surface;

/** Polished marble: clouds crossed by veins, thin where they turn. */
public record Marble(int seed, Colour ground, Colour cloud, Colour vein) implements Finish {

    public static Marble carrara() {
        return new Marble(14, Colour.hex(0xEFEDEA), Colour.hex(0xD5D4D3), Colour.hex(0x8C8D90));
    }

    public static Marble verde() {
        return new Marble(29, Colour.hex(0x24483A), Colour.hex(0x17332B), Colour.hex(0xA9BDA8));
    }

    public static Marble nero() {
        return new Marble(41, Colour.hex(0x1B1A1B), Colour.hex(0x262427), Colour.hex(0xD8D0C4));
    }

    @Override
    public Tile tile() {
        return Tile.square(0.64);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double du = 0.16 * noise.cloud(u, v, 3, 3, 5);
        double dv = 0.16 * noise.cloud(v, u, 3, 3, 5);
        double clouds = Math.clamp(0.5 + 1.6 * noise.cloud(u + dv, v + du, 5, 5, 6), 0, 1);
        double main = noise.at(u + du, v + dv + 0.13, 3, 2) + 0.16 * noise.at(u, v, 16, 16);
        double bold = vein(main, 0.016) * Math.clamp(0.45 + 1.3 * noise.at(u, v, 4, 5), 0, 1);
        double halo = vein(main, 0.09) * Math.clamp(0.3 + noise.at(u, v, 5, 4), 0, 1);
        double thread = noise.at(u + du * 1.6, v + dv * 1.6, 7, 5) + 0.2 * noise.at(u, v, 24, 24);
        double fine = vein(thread, 0.022) * Math.clamp(noise.at(v, u, 4, 4) + 0.5, 0, 1);
        Colour stone = ground.mix(cloud, clouds).mix(vein, Math.clamp(0.8 * bold + 0.5 * fine + 0.22 * halo, 0, 1));
        return new Texel(stone, 0, 0.16 + 0.06 * clouds + 0.06 * bold, 0);
    }

    private static double vein(double noise, double width) {
        double far = Math.abs(noise) / width;
        return 1 / (1 + far * far);
    }
}
