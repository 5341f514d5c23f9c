package dev.plinth.devstack.trials.shoppers;

import java.time.Duration;
import java.time.Instant;

/** How long people ask again for what is not answered. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Patience() {}

    /** That of somebody who begins to ask now. */
    static Instant endsAt() {
        return Instant.now().plus(LONGEST);
    }
}
