package dev.plinth.asset.domain;

import java.util.List;

/**
 * Where a viewer's camera stands at first: the posters' view, 32° to the side and 18° from above, so far away that the
 * sphere around the model's bounds is seen whole in a square picture.
 *
 * @param target in metres
 * @param distance from the target, in metres
 */
public record Camera(
        List<Double> target,
        double distance,
        double azimuthDegrees,
        double elevationDegrees,
        double fieldOfViewDegrees) {

    private static final double AZIMUTH = 32;
    private static final double ELEVATION = 18;
    private static final double FIELD_OF_VIEW = 28;
    private static final double MARGIN = 1.08;

    public Camera {
        target = List.copyOf(target);
    }

    public static Camera framing(Manifest.Bounds bounds) {
        double[] middle = new double[3];
        double diagonal = 0;
        for (int axis = 0; axis < middle.length; axis++) {
            double low = bounds.min().get(axis);
            double high = bounds.max().get(axis);
            middle[axis] = (low + high) / 2;
            diagonal = Math.hypot(diagonal, high - low);
        }
        double distance = diagonal / 2 * MARGIN / Math.sin(Math.toRadians(FIELD_OF_VIEW / 2));
        return new Camera(List.of(middle[0], middle[1], middle[2]), distance, AZIMUTH, ELEVATION, FIELD_OF_VIEW);
    }
}
