package dev.plinth.devstack.payments.domain;

/** What a card's bank says to a payment. */
public sealed interface Verdict {

    record Approve() implements Verdict {}

    /** The money moves, but whoever asked never hears of it. */
    record ApproveInSilence() implements Verdict {}

    /** The money moves, and the cardholder calls it back at the bank: it cannot be refunded any more. */
    record ApproveThenDispute() implements Verdict {}

    /** The cardholder decides on the bank's own page. */
    record AskTheCardholder() implements Verdict {}

    /** {@code code} and {@code declineCode} as in Stripe's list of declines. */
    record Decline(String code, String declineCode, String message) implements Verdict {}
}
