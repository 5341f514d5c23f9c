package dev.plinth.asset.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long the files of a version are kept: for good while shoppers see it or its merchant has pinned it, else for a
 * while.
 *
 * @param unusedSince when shoppers ceased to see it; absent for one that they never saw
 * @param state whether its files are there; there is no way back
 */
public record Retention(ModelId model, int number, boolean pinned, Optional<Instant> unusedSince, State state) {

    public enum State {
        KEPT,
        /** Nobody may show it any more, and its files are being removed. */
        EXPIRED,
        /** Its files are gone from the store and from the caches. */
        REMOVED
    }

    /** As it is for a version of which nothing was said yet. */
    public static Retention of(ModelId model, int number) {
        return new Retention(model, number, false, Optional.empty(), State.KEPT);
    }

    /** @throws VersionExpired when its files are no longer there, or are being removed */
    public void demandFiles() {
        if (state != State.KEPT) {
            throw new VersionExpired(number);
        }
    }

    /** Empty for what stays. */
    public Optional<Instant> end(Model shown, Instant ready, Duration kept) {
        boolean stays = pinned || state != State.KEPT || shown.published().equals(OptionalInt.of(number));
        return stays ? Optional.empty() : Optional.of(unusedSince.orElse(ready).plus(kept));
    }
}
