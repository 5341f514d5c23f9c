package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.PaymentStatus.ActionRequired;
import dev.plinth.order.domain.PaymentStatus.Cancelled;
import dev.plinth.order.domain.PaymentStatus.Declined;
import dev.plinth.order.domain.PaymentStatus.Open;
import dev.plinth.order.domain.PaymentStatus.Succeeded;
import org.junit.jupiter.api.Test;

/** What every provider must do; the fake, and Stripe's API with the client that is used, run the same tests. */
public abstract class PaymentsContract {

    protected enum Card {
        GOOD,
        DECLINED,
        ASKS,
        CHARGES_SILENTLY
    }

    private final Order order = aPendingOrder(new OrderNumber(100_001), aShopper(), aKey());
    private final RequestKey key = aKey();

    protected abstract Payments payments();

    protected abstract PaymentMethod method(Card card);

    /** How often money was taken, and given back, for this order. */
    protected abstract int charges(Order order);

    protected abstract int refunds(Order order);

    @Test
    void opensOnePaymentAnAttempt() {
        IntentId intent = payments().open(order);

        assertThat(payments().open(order)).isEqualTo(intent);
        assertThat(payments().statusOf(intent)).isEqualTo(new Open());
    }

    @Test
    void chargesAGoodCardOnce() {
        IntentId intent = payments().open(order);
        PaymentMethod good = method(Card.GOOD);

        assertThat(confirm(intent, good, key)).isEqualTo(new Succeeded());
        assertThat(confirm(intent, good, key)).isEqualTo(new Succeeded());
        assertThat(confirm(intent, good, aKey())).isEqualTo(new Succeeded());
        assertThat(charges(order)).isOne();
    }

    @Test
    void saysWhyACardIsDeclined() {
        IntentId intent = payments().open(order);
        PaymentMethod declined = method(Card.DECLINED);

        assertThat(confirm(intent, declined, key)).isEqualTo(new Declined("generic_decline"));
        assertThat(confirm(intent, declined, key)).isEqualTo(new Declined("generic_decline"));
        assertThat(payments().statusOf(intent)).isEqualTo(new Declined("generic_decline"));
        assertThat(charges(order)).isZero();
    }

    @Test
    void leadsToThePageThatACardAsksFor() {
        IntentId intent = payments().open(order);

        assertThat(confirm(intent, method(Card.ASKS), key)).isInstanceOf(ActionRequired.class);
        assertThat(payments().statusOf(intent)).isInstanceOf(ActionRequired.class);
    }

    @Test
    void knowsOfAChargeWhoseAnswerWasLost() {
        IntentId intent = payments().open(order);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> confirm(intent, method(Card.CHARGES_SILENTLY), key));
        assertThat(payments().statusOf(intent)).isEqualTo(new Succeeded());
        assertThat(charges(order)).isOne();
    }

    @Test
    void refusesAMethodThatItDoesNotKnow() {
        IntentId intent = payments().open(order);

        assertThatExceptionOfType(UnknownPaymentMethod.class)
                .isThrownBy(() -> confirm(intent, new PaymentMethod("pm_nobody_has_this"), key));
    }

    @Test
    void neverSucceedsOnceCancelled() {
        IntentId intent = payments().open(order);

        assertThat(payments().cancel(intent)).isEqualTo(new Cancelled());
        assertThat(payments().cancel(intent)).isEqualTo(new Cancelled());
        assertThat(confirm(intent, method(Card.GOOD), key)).isEqualTo(new Cancelled());
        assertThat(charges(order)).isZero();
    }

    @Test
    void cannotBeCancelledOnceItSucceeded() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.GOOD), key);

        assertThat(payments().cancel(intent)).isEqualTo(new Succeeded());
    }

    @Test
    void refundsOnce() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.GOOD), key);

        payments().refund(intent, order.payment().attempt());
        payments().refund(intent, order.payment().attempt());
        payments().refund(intent, AttemptId.next());

        assertThat(refunds(order)).isOne();
    }

    private PaymentStatus confirm(IntentId intent, PaymentMethod method, RequestKey with) {
        return payments().confirm(intent, method, order.id(), with);
    }
}
