package dev.plinth.order.web;

import java.net.URI;

/**
 * What a browser needs to turn a card into a payment method at the provider itself.
 *
 * @param paymentPublishableKey no secret: it can do nothing else
 */
record CheckoutSettings(String paymentPublishableKey, URI paymentApiUrl) {}
