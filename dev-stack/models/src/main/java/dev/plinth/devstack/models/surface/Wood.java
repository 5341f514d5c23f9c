package dev.plinth.devstack.models.surface;

/**
 * Plain-sawn solid wood: growth rings cut at a slant give cathedrals, pores run along the grain, a clear oil closes it.
 *
 * @param seed the log it is cut from
 * @param early and late the light and dark wood of a year's ring
 * @param pores how dark and deep the open pores are, 0 (beech) to 1 (oak)
 * @param figure how far the rings wander
 */
public record Wood(int seed, Colour early, Colour late, double pores, double figure) implements Finish {

    private static final int RINGS = 17;
    private static final double PORE_DEPTH = 0.00022;

    public static Wood oak() {
        return new Wood(11, Colour.hex(0xCDAD82), Colour.hex(0xA8845A), 0.75, 5);
    }

    public static Wood walnut() {
        return new Wood(23, Colour.hex(0x7C5337), Colour.hex(0x4A2E1D), 0.55, 7);
    }

    /** Ash, stained black: the grain still shows in the light. */
    public static Wood blackAsh() {
        return new Wood(37, Colour.hex(0x2B2927), Colour.hex(0x1D1B1A), 0.9, 6);
    }

    @Override
    public Tile tile() {
        return new Tile(0.36, 1.44);
    }

    @Override
    public Texel at(double u, double v) {
        Noise noise = new Noise(seed);
        double wander = noise.at(u, v, 2, 2) * figure * 0.5
                + noise.at(u, v, 5, 3) * figure * 0.12
                + noise.at(u, v, 24, 6) * 0.12;
        double year = u * RINGS + wander;
        double season = year - Math.floor(year);
        double late = season < 0.86 ? Math.pow(season / 0.86, 2.2) : (1 - season) / 0.14;
        double fibre = noise.at(u, v, 256, 8) * 0.55 + noise.at(u, v, 90, 5) * 0.45;
        double tone = noise.at(u, v, 3, 2);
        double pore = pore(noise, u, v, season);
        Colour wood = early.mix(this.late, Math.clamp(0.1 + 0.62 * late + 0.2 * fibre + 0.16 * tone, 0, 1));
        return new Texel(
                wood.mix(this.late.times(0.5), pore * pores),
                -PORE_DEPTH * pore * pores + 0.00003 * fibre - 0.00002 * late,
                Math.clamp(0.5 + 0.09 * fibre + 0.18 * pore - 0.05 * late, 0.05, 1),
                0);
    }

    /** Spring wood has the wide pores. */
    private static double pore(Noise noise, double u, double v, double season) {
        double streak = noise.at(u, v, 300, 30) + 0.35 * noise.at(u, v, 150, 10);
        double spring = season < 0.35 ? 0.32 : 0;
        return Math.clamp((streak - 0.62 + spring) * 3, 0, 1);
    }
}
