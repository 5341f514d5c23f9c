package dev.plinth.order.domain;

import java.time.Instant;
import java.util.Optional;

/** Tokens in links that show one order to whoever holds them, for some time. Nobody can make one without our key. */
public interface OrderLinks {

    String tokenFor(OrderId order, Instant until);

    /** Nothing for a token that is forged or over. */
    Optional<OrderId> read(String token, Instant now);
}
