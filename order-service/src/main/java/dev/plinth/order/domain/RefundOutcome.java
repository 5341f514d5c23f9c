package dev.plinth.order.domain;

/** What the provider says to a refund. */
public sealed interface RefundOutcome {

    /** @param providerId how the provider calls it */
    record Made(String providerId) implements RefundOutcome {}

    /** It will never be made: there is less left than it asks for, or the card cannot take it. */
    record Refused(String why) implements RefundOutcome {}
}
