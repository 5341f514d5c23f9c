package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * A guest's cart that an account's cart took in when the guest logged in: what was ordered from it may buy the same again.
 *
 * @param cartVersion the version whose lines are all in the account's cart; null once that was changed
 */
public record TakenIn(ShopperId guest, @Nullable Long cartVersion) {}
