package dev.plinth.order.domain;

public enum PaymentState {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_ACTION,
    /** The money is promised, not taken yet. */
    AUTHORISED,
    SUCCEEDED,
    FAILED,
    CANCELED
}
