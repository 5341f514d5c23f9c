package dev.plinth.order.application;

import dev.plinth.order.domain.Order;

/** How an attempt to pay can end. */
public sealed interface PaymentResult {

    /** Paid, or waiting for something that the shopper has to do. */
    record Accepted(Order order) implements PaymentResult {}

    /** The order is cancelled. @param code why, in the provider's words */
    record Declined(String code) implements PaymentResult {}

    /** It is not one that waits for money. */
    record NotPayable(Order order) implements PaymentResult {}
}
