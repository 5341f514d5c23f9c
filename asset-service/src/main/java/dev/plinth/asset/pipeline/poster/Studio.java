package dev.plinth.asset.pipeline.poster;

/**
 * The light around the model: a bright room with soft boxes, neutral in colour. {@link #radiance} is what a mirror sees;
 * the key light comes apart from it, since it alone casts a shadow.
 */
final class Studio {

    /** Towards the key light: from the upper left, before the model. */
    static final double[] KEY = unit(-0.55, 0.85, 0.6);

    static final double KEY_STRENGTH = 1.15;

    /** x, y, z, cosine of the half angle, strength. */
    private static final double[][] BOXES = {
        box(-0.55, 0.85, 0.6, 24, 5.5),
        box(1, 0.35, 0.25, 17, 3.2),
        box(-1, 0.25, -0.35, 16, 2.6),
        box(0.3, 0.5, -1, 18, 3.0),
        box(0.15, 1, 0, 26, 2.2),
        box(0.35, 0.2, 1, 12, 1.6),
    };

    private static final double EDGE = 0.06;

    private Studio() {}

    static double radiance(double x, double y, double z) {
        return room(y) + boxes(x, y, z, 0);
    }

    /** Without the key light's box. */
    static double fill(double x, double y, double z) {
        return room(y) + boxes(x, y, z, 1);
    }

    private static double room(double y) {
        return y > 0 ? 0.62 + 0.2 * y : 0.62 + 0.12 * y;
    }

    private static double boxes(double x, double y, double z, int from) {
        double sum = 0;
        for (int i = from; i < BOXES.length; i++) {
            double[] box = BOXES[i];
            double inside = (x * box[0] + y * box[1] + z * box[2] - box[3]) / EDGE;
            if (inside > 0) {
                double soft = Math.min(1, inside);
                sum += box[4] * soft * soft * (3 - 2 * soft);
            }
        }
        return sum;
    }

    private static double[] box(double x, double y, double z, double degrees, double strength) {
        double[] to = unit(x, y, z);
        return new double[] {to[0], to[1], to[2], Math.cos(Math.toRadians(degrees)), strength};
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
