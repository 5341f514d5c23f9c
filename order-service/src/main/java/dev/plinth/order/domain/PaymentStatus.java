package dev.plinth.order.domain;

import java.net.URI;

/** What the provider says of a payment. */
public sealed interface PaymentStatus {

    /** Nothing happened yet, or it is still happening. */
    record Open() implements PaymentStatus {}

    /** The shopper must do something at this page, such as confirm to the bank. */
    record ActionRequired(URI page) implements PaymentStatus {}

    /** @param code why, such as {@code insufficient_funds} */
    record Declined(String code) implements PaymentStatus {}

    /** The money is promised for some days, and taken when we say so. */
    record Authorised() implements PaymentStatus {}

    /** The money is ours. Final. */
    record Succeeded() implements PaymentStatus {}

    /** It can never succeed. Final. */
    record Cancelled() implements PaymentStatus {}
}
