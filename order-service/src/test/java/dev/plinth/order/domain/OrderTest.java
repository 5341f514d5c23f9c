package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aParcel;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant LATER = NOON.plusSeconds(5);

    private final Order pending = aPendingOrder(new OrderNumber(1), aShopper(), aKey());
    private final Order reserved = pending.reserved(new IntentId("pi_1"), NOON.plusSeconds(900), LATER);

    @Test
    void costsTheSumOfItsLines() {
        assertThat(pending.total()).isEqualTo(Money.of(3 * 12_900, "EUR"));
    }

    @Test
    void remembersEveryStep() {
        assertThat(reserved.paid(LATER).history())
                .extracting(Transition::state)
                .containsExactly(OrderState.PENDING, OrderState.RESERVED, OrderState.PAID);
    }

    @Test
    void cannotBePaidBeforeItHoldsItsStock() {
        assertThatIllegalStateException().isThrownBy(() -> pending.paid(LATER));
    }

    @Test
    void cannotBePaidTwice() {
        Order paid = reserved.paid(LATER);

        assertThatIllegalStateException().isThrownBy(() -> paid.paid(LATER));
    }

    @Test
    void cannotBeCancelledOncePaid() {
        Order paid = reserved.paid(LATER);

        assertThatIllegalStateException().isThrownBy(() -> paid.cancelled(CancelReason.NOT_PAID, LATER));
    }

    @Test
    void owesItsMoneyBackWhenItComesAfterTheEnd() {
        Order cancelled = reserved.cancelled(CancelReason.NOT_PAID, LATER);
        Order holding = cancelled.holdingLateMoney(LATER);
        RefundId owed = holding.payment().refunds().getFirst().id();

        assertThat(cancelled.owesMoney()).isFalse();
        assertThat(holding.owesMoney()).isTrue();
        assertThat(holding.refunded(owed, "re_1", LATER).owesMoney()).isFalse();
    }

    @Test
    void givesBackNoMoreThanItTook() {
        Order paid = reserved.paid(LATER);
        Money third = Money.of(12_900, "EUR");
        Order once = paid.refunding(RefundId.next(), third, Refund.Cause.MERCHANT, LATER);

        assertThat(once.refundable()).isEqualTo(Money.of(2 * 12_900, "EUR"));
        assertThatExceptionOfType(RefundExceedsCaptured.class)
                .isThrownBy(() -> once.refunding(RefundId.next(), paid.total(), Refund.Cause.MERCHANT, LATER));
        assertThatExceptionOfType(RefundExceedsCaptured.class)
                .isThrownBy(
                        () -> reserved.refunding(RefundId.next(), Money.of(1, "EUR"), Refund.Cause.MERCHANT, LATER));
    }

    @Test
    void isRefundedOnceAllOfItsMoneyWentBack() {
        Order paid = reserved.paid(LATER);
        RefundId first = RefundId.next();
        RefundId rest = RefundId.next();
        Order half = paid.refunding(first, Money.of(12_900, "EUR"), Refund.Cause.MERCHANT, LATER)
                .refunded(first, "re_1", LATER);
        Order all = half.refunding(rest, half.refundable(), Refund.Cause.MERCHANT, LATER)
                .refunded(rest, "re_2", LATER);

        assertThat(half.state()).isEqualTo(OrderState.PAID);
        assertThat(all.state()).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void aFailedRefundLeavesTheMoneyToBeGivenBackAnotherWay() {
        RefundId first = RefundId.next();
        Order paid = reserved.paid(LATER);
        Order failed = paid.refunding(first, paid.total(), Refund.Cause.MERCHANT, LATER)
                .refundFailed(first, null, LATER);

        assertThat(failed.refundable()).isEqualTo(paid.total());
        assertThat(failed.owesMoney()).isFalse();
    }

    @Test
    void takesOverARefundThatWasMadeInTheProvidersPages() {
        RefundId waiting = RefundId.next();
        Order paid = reserved.paid(LATER);
        Order owing = paid.refunding(waiting, paid.total(), Refund.Cause.MERCHANT, LATER);
        var known = new KnownRefund("re_9", null, Money.of(100, "EUR"), false);

        Order seen = owing.knowing(known, LATER);

        assertThat(seen.refundable().minorUnits()).isEqualTo(paid.total().minorUnits() - 100);
        assertThat(seen.payment().refund(waiting).orElseThrow().state()).isEqualTo(Refund.State.FAILED);
        assertThat(seen.knowing(known, LATER)).isEqualTo(seen);
    }

    @Test
    void sendsNoUnitTwice() {
        Order paid = reserved.paid(LATER);
        Order half = paid.sent(aParcel(paid, new Units(CHAIR, 2)), LATER);

        assertThat(half.state()).isEqualTo(OrderState.PAID);
        assertThatExceptionOfType(TooManyUnits.class)
                .isThrownBy(() -> half.sent(aParcel(half, new Units(CHAIR, 1)), LATER));
        assertThat(half.sent(aParcel(half, new Units(LAMP, 1)), LATER).state()).isEqualTo(OrderState.FULFILLED);
    }

    @Test
    void cannotBeCalledOffOnceSomethingWasSent() {
        Order paid = reserved.paid(LATER);
        Order half = paid.sent(aParcel(paid, new Units(CHAIR, 1)), LATER);

        assertThat(paid.calledOff(CancelReason.BY_SHOPPER, LATER).owesMoney()).isTrue();
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> half.calledOff(CancelReason.BY_SHOPPER, LATER));
    }

    @Test
    void nothingComesBackThatHadNotLeft() {
        Order paid = reserved.paid(LATER);
        Order half = paid.sent(aParcel(paid, new Units(CHAIR, 1)), LATER);

        assertThatExceptionOfType(TooManyUnits.class).isThrownBy(() -> half.returning(wish(2)));
        Order asked = half.returning(wish(1));
        assertThatExceptionOfType(TooManyUnits.class).isThrownBy(() -> asked.returning(wish(1)));
        Order refused =
                asked.changing(asked.fulfilment().returns().getFirst().id(), it -> it.answered(false, "no"), LATER);
        assertThat(refused.returning(wish(1)).fulfilment().returns()).hasSize(2);
    }

    private static Return wish(int chairs) {
        return Return.requested(new ReturnId(UUID.randomUUID()), List.of(new Units(CHAIR, chairs)), "too small", LATER);
    }

    @Test
    void isOverdueFromTheTenthMinuteOn() {
        Instant end = NOON.plus(Order.PAY_WITHIN);

        assertThat(reserved.isOverdue(end.minusMillis(1))).isFalse();
        assertThat(reserved.isOverdue(end)).isTrue();
        assertThat(reserved.paid(LATER).isOverdue(end.plus(Duration.ofDays(1)))).isFalse();
    }
}
