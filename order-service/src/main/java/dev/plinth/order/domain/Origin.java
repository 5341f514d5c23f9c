package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an order keeps of the cart that it was placed from.
 *
 * @param cartVersion what the shopper sets in the cart after that version is meant for another order; null where it was
 *     never kept
 * @param note the shopper's, to the merchant
 */
public record Origin(@Nullable Long cartVersion, @Nullable String note) {}
