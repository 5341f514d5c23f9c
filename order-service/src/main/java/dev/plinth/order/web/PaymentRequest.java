package dev.plinth.order.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param paymentMethod the provider's token for a card */
record PaymentRequest(
        @NotNull @Pattern(regexp = "pm_[A-Za-z0-9_]{1,250}", message = "must be a payment method's token") String paymentMethod) {}
