package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * A refund in the provider's books.
 *
 * @param ours absent where it was made in the provider's own pages
 * @param failed whether its money came back to us
 */
public record KnownRefund(String providerId, @Nullable RefundId ours, Money amount, boolean failed) {

    /** Whether it is one of ours: by our id, or by the provider's. */
    boolean is(Refund refund) {
        return refund.id().equals(ours) || providerId.equals(refund.providerId());
    }
}
