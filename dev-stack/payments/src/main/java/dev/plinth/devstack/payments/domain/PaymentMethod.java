package dev.plinth.devstack.payments.domain;

import java.time.Instant;

/** A card behind a token. Nothing of what was typed is kept: which test card it is says it all. */
public record PaymentMethod(String id, Instant created, TestCard card) implements Fact {

    public static PaymentMethod of(TestCard card, Instant now) {
        return new PaymentMethod(Ids.next("pm"), now, card);
    }
}
