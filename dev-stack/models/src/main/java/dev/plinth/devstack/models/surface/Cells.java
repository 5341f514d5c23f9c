package dev.plinth.devstack.models.surface;

/** Worley's cellular noise on a repeating lattice: pebbles, grains, specks. */
record Cells(int seed, int count) {

    /**
     * @param nearest and second distances to the two nearest grains, in cells
     * @param which 0 to 1, the same all over one grain
     */
    record Grain(double nearest, double second, double which) {}

    Grain at(double u, double v) {
        double x = u * count;
        double y = v * count;
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        Noise noise = new Noise(seed);
        double nearest = 9;
        double second = 9;
        double which = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                int cx = Math.floorMod(column + i, count);
                int cy = Math.floorMod(row + j, count);
                double dx = column + i + noise.of(cx, cy) - x;
                double dy = row + j + noise.of(cx + count, cy) - y;
                double distance = dx * dx + dy * dy;
                if (distance < nearest) {
                    second = nearest;
                    nearest = distance;
                    which = noise.of(cx, cy + count);
                } else if (distance < second) {
                    second = distance;
                }
            }
        }
        return new Grain(Math.sqrt(nearest), Math.sqrt(second), which);
    }
}
