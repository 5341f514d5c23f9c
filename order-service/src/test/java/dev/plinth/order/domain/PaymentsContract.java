package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.order.domain.PaymentStatus.ActionRequired;
import dev.plinth.order.domain.PaymentStatus.Authorised;
import dev.plinth.order.domain.PaymentStatus.Cancelled;
import dev.plinth.order.domain.PaymentStatus.Declined;
import dev.plinth.order.domain.PaymentStatus.Open;
import dev.plinth.order.domain.PaymentStatus.Succeeded;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every provider must do; the fake, and Stripe's API with the client that is used, run the same tests. */
public abstract class PaymentsContract {

    protected enum Card {
        GOOD,
        DECLINED,
        ASKS,
        DISPUTES,
        CHARGES_SILENTLY
    }

    private final Order order = aPendingOrder(new OrderNumber(100_001), aShopper(), aKey());
    private final RequestKey key = aKey();

    protected abstract Payments payments();

    protected abstract PaymentMethod method(Card card);

    /** The shopper confirms at their bank's page, whether or not the provider still waits for that. */
    protected abstract void confirmAtTheBank(IntentId intent, URI page);

    /** How often money was taken for this order. */
    protected abstract int charges(Order order);

    /** In minor units. */
    protected abstract long refunded(Order order);

    /** The same provider, asked to take the money later. */
    protected abstract Payments promising();

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
    void chargesWhatWasConfirmedAtTheBank() {
        IntentId intent = payments().open(order);
        URI page = bankPage(confirm(intent, method(Card.ASKS), key));

        confirmAtTheBank(intent, page);
        confirmAtTheBank(intent, page);

        assertThat(payments().statusOf(intent)).isEqualTo(new Succeeded());
        assertThat(charges(order)).isOne();
    }

    @Test
    void chargesNothingAtTheBankOnceCancelled() {
        IntentId intent = payments().open(order);
        URI page = bankPage(confirm(intent, method(Card.ASKS), key));
        assertThat(payments().cancel(intent)).isEqualTo(new Cancelled());

        confirmAtTheBank(intent, page);

        assertThat(payments().statusOf(intent)).isEqualTo(new Cancelled());
        assertThat(charges(order)).isZero();
    }

    private static URI bankPage(PaymentStatus asked) {
        return ((ActionRequired) asked).page();
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
    void refundsOnceHoweverOftenItIsAsked() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.GOOD), key);
        Refund all = refund(order.total());

        RefundOutcome made = payments().refund(intent, all);

        assertThat(made).isInstanceOf(RefundOutcome.Made.class);
        assertThat(payments().refund(intent, all)).isEqualTo(made);
        assertThat(payments().refund(intent, refund(order.total()))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(refunded(order)).isEqualTo(order.total().minorUnits());
    }

    @Test
    void refundsInParts() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.GOOD), key);
        Refund part = refund(Money.of(900, "EUR"));

        payments().refund(intent, part);

        assertThat(refunded(order)).isEqualTo(900);
        assertThat(payments().refund(intent, refund(order.total()))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(payments().refundsOf(intent))
                .extracting(KnownRefund::ours, KnownRefund::amount, KnownRefund::failed)
                .containsExactly(tuple(part.id(), part.amount(), false));
    }

    @Test
    void refundsNothingThatTheCardholderCalledBack() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.DISPUTES), key);

        assertThat(payments().refund(intent, refund(order.total()))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(payments().refundsOf(intent)).isEmpty();
    }

    @Test
    void refundsNothingThatWasNotTaken() {
        IntentId intent = payments().open(order);

        assertThat(payments().refund(intent, refund(order.total()))).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void knowsOfARefundWhoseAnswerWasLost() {
        IntentId intent = payments().open(order);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> confirm(intent, method(Card.CHARGES_SILENTLY), key));
        Refund part = refund(Money.of(900, "EUR"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> payments().refund(intent, part));

        assertThat(payments().refundsOf(intent)).extracting(KnownRefund::ours).containsExactly(part.id());
        assertThat(refunded(order)).isEqualTo(900);
    }

    @Test
    void capturingWhatWasTakenTakesNothingMore() {
        IntentId intent = payments().open(order);
        confirm(intent, method(Card.GOOD), key);

        assertThat(payments().capture(intent)).isEqualTo(new Succeeded());
        assertThat(charges(order)).isOne();
    }

    @Test
    void aPromiseIsTakenOrGivenBack() {
        IntentId taken = promising().open(order);
        confirm(taken, method(Card.GOOD), key);
        assertThat(payments().statusOf(taken)).isEqualTo(new Authorised());
        assertThat(charges(order)).isZero();

        assertThat(payments().capture(taken)).isEqualTo(new Succeeded());
        assertThat(payments().capture(taken)).isEqualTo(new Succeeded());
        assertThat(payments().cancel(taken)).isEqualTo(new Succeeded());
        assertThat(charges(order)).isOne();

        Order other = aPendingOrder(new OrderNumber(100_002), aShopper(), aKey());
        IntentId released = promising().open(other);
        payments().confirm(released, method(Card.GOOD), other.id(), aKey());
        assertThat(payments().cancel(released)).isEqualTo(new Cancelled());
        assertThat(payments().capture(released)).isEqualTo(new Cancelled());
    }

    private static Refund refund(Money amount) {
        return Refund.pending(
                RefundId.next(),
                amount,
                new Breakdown(List.of(new Breakdown.Part(
                        Breakdown.Kind.GOODS, "Chair", Percent.ZERO, amount, amount.withMinorUnits(0)))),
                Refund.Cause.MERCHANT,
                Instant.now());
    }

    private PaymentStatus confirm(IntentId intent, PaymentMethod method, RequestKey with) {
        return payments().confirm(intent, method, order.id(), with);
    }
}
