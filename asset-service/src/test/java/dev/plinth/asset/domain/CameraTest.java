package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CameraTest {

    @Test
    void theWholeModelIsSeenAroundItsMiddle() {
        Camera camera = Camera.framing(new Manifest.Bounds(List.of(-1.0, 0.0, -1.0), List.of(1.0, 2.0, 1.0)));

        assertThat(camera.target()).containsExactly(0.0, 1.0, 0.0);
        double sphere = Math.sqrt(3);
        double seen = camera.distance() * Math.sin(Math.toRadians(camera.fieldOfViewDegrees() / 2));
        assertThat(seen).isCloseTo(sphere * 1.08, within(1e-9));
    }
}
