package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one promotion took off the lines and the shipping of an order, in all.
 *
 * @param code what the shopper entered; absent where the promotion applies by itself
 */
public record Discount(PromotionId promotion, @Nullable String code, String name, Money amount) {}
