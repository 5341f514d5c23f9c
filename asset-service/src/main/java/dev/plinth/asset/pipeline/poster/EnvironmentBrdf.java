package dev.plinth.asset.pipeline.poster;

/** Scale and offset of the reflectance for light from all around (Lazarov's fit as given by Karis, 2014). */
final class EnvironmentBrdf {

    private static final double LN2 = Math.log(2);

    private EnvironmentBrdf() {}

    static double[] of(double facing, double roughness) {
        double x = 1 - roughness;
        double y = -0.0275 * roughness + 0.0425;
        double z = -0.572 * roughness + 1.04;
        double w = 0.022 * roughness - 0.04;
        double a = Math.min(x * x, Math.exp(-9.28 * LN2 * facing)) * x + y;
        return new double[] {-1.04 * a + z, Math.max(0, 1.04 * a + w)};
    }
}
