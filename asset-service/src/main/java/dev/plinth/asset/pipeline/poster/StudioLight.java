package dev.plinth.asset.pipeline.poster;

/**
 * The studio, blurred beforehand: once by the cosine for matte surfaces and in steps of roughness for shiny ones (split-sum
 * approximation, Karis 2013). Made once a process.
 */
final class StudioLight {

    private static final int SIZE = 48;
    private static final int SAMPLES = 192;
    private static final double[] ROUGHNESS = {0.12, 0.25, 0.4, 0.6, 0.8, 1};
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final DirectionMap matte;
    private final DirectionMap[] shiny;

    private StudioLight() {
        matte = new DirectionMap(SIZE / 2, (x, y, z) -> blurred(x, y, z, 1, Studio::fill, 512));
        shiny = new DirectionMap[ROUGHNESS.length];
        for (int i = 0; i < shiny.length; i++) {
            double a = ROUGHNESS[i] * ROUGHNESS[i];
            int size = i == 0 ? SIZE * 2 : SIZE;
            shiny[i] = new DirectionMap(size, (x, y, z) -> blurred(x, y, z, a, Studio::radiance, SAMPLES));
        }
    }

    static StudioLight get() {
        return Made.ONCE;
    }

    /** Apart from the class whose methods other threads call while this is made. */
    private static final class Made {
        static final StudioLight ONCE = new StudioLight();
    }

    /** Light that reaches a matte surface facing this way, over π; the key light apart. */
    float matte(double x, double y, double z) {
        return matte.at(x, y, z);
    }

    float mirrored(double x, double y, double z, double roughness) {
        if (roughness <= ROUGHNESS[0] / 2) {
            return (float) Studio.radiance(x, y, z);
        }
        int upper = 1;
        while (upper < ROUGHNESS.length - 1 && ROUGHNESS[upper] < roughness) {
            upper++;
        }
        double from = ROUGHNESS[upper - 1];
        double part = Math.clamp((roughness - from) / (ROUGHNESS[upper] - from), 0, 1);
        return (float) (shiny[upper - 1].at(x, y, z) * (1 - part) + shiny[upper].at(x, y, z) * part);
    }

    /** Averages over a lobe: GGX of width {@code a} (reflected about the half vector), at 1 all but a cosine lobe. */
    private static double blurred(double x, double y, double z, double a, DirectionMap.Field light, int samples) {
        double[] tangent = Vectors.perpendicular(x, y, z);
        double bx = y * tangent[2] - z * tangent[1];
        double by = z * tangent[0] - x * tangent[2];
        double bz = x * tangent[1] - y * tangent[0];
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < samples; i++) {
            double share = (i + 0.5) / samples;
            double cosHalf = Math.sqrt((1 - share) / (1 + (a * a - 1) * share));
            double cos = 2 * cosHalf * cosHalf - 1;
            if (cos <= 0) {
                continue;
            }
            double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
            double c = Math.cos(i * GOLDEN_ANGLE) * sin;
            double s = Math.sin(i * GOLDEN_ANGLE) * sin;
            sum += cos
                    * light.at(
                            x * cos + tangent[0] * c + bx * s,
                            y * cos + tangent[1] * c + by * s,
                            z * cos + tangent[2] * c + bz * s);
            weights += cos;
        }
        return sum / weights;
    }
}
