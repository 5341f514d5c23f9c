package dev.plinth.devstack.models.surface;

/** Gradient noise (Perlin 2002) on a lattice that repeats, so that every texture made of it is seamless. */
record Noise(int seed) {

    /** About -1 to 1; u and v in 0..1 cover the given whole numbers of lattice cells. */
    double at(double u, double v, int across, int along) {
        double x = u * across;
        double y = v * along;
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double fx = x - column;
        double fy = y - row;
        int x0 = Math.floorMod(column, across);
        int y0 = Math.floorMod(row, along);
        int x1 = x0 + 1 == across ? 0 : x0 + 1;
        int y1 = y0 + 1 == along ? 0 : y0 + 1;
        double sx = fade(fx);
        double low = lerp(slope(x0, y0, fx, fy), slope(x1, y0, fx - 1, fy), sx);
        double high = lerp(slope(x0, y1, fx, fy - 1), slope(x1, y1, fx - 1, fy - 1), sx);
        return 1.5 * lerp(low, high, fade(fy));
    }

    /** Octaves of noise, each twice as fine and half as strong. */
    double cloud(double u, double v, int across, int along, int octaves) {
        double sum = 0;
        double strength = 0.5;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(u, v, across << octave, along << octave);
            strength /= 2;
        }
        return sum;
    }

    /** 0 to 1, the same for the same cell. */
    double of(int column, int row) {
        return (hash(column, row) >>> 8) / (double) (1 << 24);
    }

    private double slope(int column, int row, double dx, double dy) {
        int hash = hash(column, row);
        double a = (hash & 1) == 0 ? dx : -dx;
        double b = (hash & 2) == 0 ? dy : -dy;
        return (hash & 4) == 0 ? a + b * 0.5 : b + a * 0.5;
    }

    /** Two rounds of a multiply-xorshift mix (as in MurmurHash3). */
    private int hash(int column, int row) {
        int h = seed * 0x9E3779B9 ^ column * 0x85EBCA6B ^ row * 0xC2B2AE35;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return h ^ h >>> 15;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
