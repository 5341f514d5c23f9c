package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
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

        assertThat(cancelled.owesRefund()).isFalse();
        assertThat(cancelled.holdingLateMoney().owesRefund()).isTrue();
        assertThat(cancelled.holdingLateMoney().refunded(LATER).owesRefund()).isFalse();
    }

    @Test
    void isOverdueFromTheTenthMinuteOn() {
        Instant end = NOON.plus(Order.PAY_WITHIN);

        assertThat(reserved.isOverdue(end.minusMillis(1))).isFalse();
        assertThat(reserved.isOverdue(end)).isTrue();
        assertThat(reserved.paid(LATER).isOverdue(end.plus(Duration.ofDays(1)))).isFalse();
    }
}
