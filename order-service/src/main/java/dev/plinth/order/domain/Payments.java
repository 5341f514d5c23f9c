package dev.plinth.order.domain;

import java.util.List;

/** The payment provider. Each call may be repeated without doing its work twice. */
public interface Payments {

    /** In minor units; what no card is charged for. */
    long LEAST = 50;

    /** In minor units, eight digits. */
    long MOST = 99_999_999;

    /** Whether the provider takes such an amount at all. */
    static boolean charges(Money amount) {
        return amount.minorUnits() >= LEAST && amount.minorUnits() <= MOST;
    }

    /** @throws Unavailable if the provider does not answer; opening again gives the same payment then */
    IntentId open(Order order);

    /**
     * Charges the method. The same key never charges twice.
     *
     * @throws UnknownPaymentMethod if the provider has no such method
     * @throws Unavailable if the outcome is not known
     */
    PaymentStatus confirm(IntentId intent, PaymentMethod method, OrderId order, RequestKey key);

    /** @throws Unavailable if the provider does not answer */
    PaymentStatus statusOf(IntentId intent);

    /**
     * Makes sure that it can never succeed, unless it has: the answer says which.
     *
     * @throws Unavailable if the outcome is not known
     */
    PaymentStatus cancel(IntentId intent);

    /**
     * Takes the money that was promised. One that was taken before stays taken.
     *
     * @throws Unavailable if the outcome is not known
     */
    PaymentStatus capture(IntentId intent);

    /** Gives money back; the same refund never twice. @throws Unavailable if the outcome is not known */
    RefundOutcome refund(IntentId intent, Refund refund);

    /** Every refund of a payment, ours and those made in the provider's pages. @throws Unavailable if it is silent */
    List<KnownRefund> refundsOf(IntentId intent);
}
