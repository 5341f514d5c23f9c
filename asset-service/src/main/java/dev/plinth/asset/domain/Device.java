package dev.plinth.asset.domain;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a reader's device says of itself. What it does not say is taken for good: a browser that keeps such things to
 * itself is more often a fast one than a slow one.
 *
 * @param memoryGib rounded by the browser, so that it tells little about its owner
 * @param savesData its owner has asked for less
 * @param pixelRatio physical pixels for one of CSS
 */
public record Device(OptionalDouble memoryGib, boolean savesData, Network network, OptionalDouble pixelRatio) {

    private static final double TIGHT_GIB = 2;
    private static final double TINY_GIB = 0.5;
    private static final double SHARP = 1.5;

    /** As the Network Information API groups connections by what they carried lately. */
    public enum Network {
        SLOW,
        MIDDLING,
        FAST
    }

    /** The least that any of the hints asks for. */
    public Quality quality() {
        return Stream.of(byNetwork(), byMemory(), savesData ? Quality.LOW : Quality.FULL)
                .min(Quality::compareTo)
                .orElseThrow();
    }

    /** Whether the larger posters show more than the smaller ones would. */
    public boolean wantsLargePosters() {
        return !savesData && pixelRatio.orElse(SHARP) >= SHARP;
    }

    private Quality byNetwork() {
        return switch (network) {
            case SLOW -> Quality.PREVIEW;
            case MIDDLING -> Quality.LOW;
            case FAST -> Quality.FULL;
        };
    }

    private Quality byMemory() {
        double gib = memoryGib.orElse(Double.MAX_VALUE);
        if (gib <= TINY_GIB) {
            return Quality.PREVIEW;
        }
        return gib <= TIGHT_GIB ? Quality.LOW : Quality.FULL;
    }
}
