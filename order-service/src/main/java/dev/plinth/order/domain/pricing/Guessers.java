package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;

/** Who answers for codes that were guessed. */
public interface Guessers {

    /** An account for itself. A guest's token is free, so for a guest the client that it comes from, as all its guests. */
    ShopperId behind(ShopperId shopper);
}
