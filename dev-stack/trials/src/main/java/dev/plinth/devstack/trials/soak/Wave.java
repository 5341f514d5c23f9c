package dev.plinth.devstack.trials.soak;

import java.time.Duration;
import java.util.List;

/** Blows that fall together. */
record Wave(List<Stroke> strokes) {

    /** @param at since the wave has begun */
    record Stroke(Duration at, Blow blow) {}

    Wave {
        strokes = List.copyOf(strokes);
    }
}
