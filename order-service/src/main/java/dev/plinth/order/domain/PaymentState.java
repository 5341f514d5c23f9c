package dev.plinth.order.domain;

public enum PaymentState {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_ACTION,
    SUCCEEDED,
    FAILED,
    CANCELED
}
