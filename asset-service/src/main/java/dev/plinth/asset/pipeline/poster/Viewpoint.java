package dev.plinth.asset.pipeline.poster;

import java.util.Locale;

/** From where models are compared: around them, once from high above and once from below. Angles in degrees. */
public enum Viewpoint {
    FRONT_RIGHT(32, 18),
    BACK_RIGHT(122, 6),
    BACK_LEFT(212, 48),
    FRONT_LEFT(302, -14);

    private final double azimuth;
    private final double elevation;

    Viewpoint(double azimuth, double elevation) {
        this.azimuth = azimuth;
        this.elevation = elevation;
    }

    Camera camera(Scene scene, int samples) {
        return new Camera(scene, samples, azimuth, elevation, 0.03);
    }

    /** As in {@code front-right}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
