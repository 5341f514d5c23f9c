package dev.plinth.order.domain;

import java.util.Locale;

/** Why an order will never be paid. */
public enum CancelReason {
    STOCK_SHORT,
    PAYMENT_DECLINED,
    /** Cancelled at the provider, not by us. */
    PAYMENT_CANCELLED,
    /** The time to pay ran out. */
    NOT_PAID,
    /** Never got as far as holding stock and a payment, and nobody came back for it. */
    ABANDONED,
    /** The money came after the reservation had ended and its units were gone. */
    STOCK_LOST,
    /** The shopper placed another one instead. */
    SUPERSEDED,
    /** The shopper changed their mind before anything was sent. */
    BY_SHOPPER,
    BY_MERCHANT;

    /** As events say it: {@code stock-short}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
