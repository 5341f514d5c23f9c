package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.ASKS;
import static dev.plinth.order.domain.FakePayments.GOOD;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clock of the machine jumps while an order waits for its money. Stock and money stay together. */
class WrongClockTest {

    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Duration BACK = Duration.ofDays(-10);

    private final Shop shop = new Shop();
    private final Order order = shop.open().placed(shop.anna, aKey());

    @Test
    void whatIsUnpaidEndsWhenTheClockRunsAheadAndCanNotBeChargedLater() {
        shop.clock.advance(AHEAD);
        shop.open().reconcileOrders().reconcile();
        shop.deliverEvents();

        assertThat(now().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
        assertThat(shop.open().pay(order, GOOD, aKey())).isNotInstanceOf(PaymentResult.Accepted.class);
        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void whatIsPaidStaysWhenTheClockRunsAheadAndItsUnitsAreStillThere() {
        payAtTheBank();
        shop.clock.advance(AHEAD);
        shop.open().reconcileOrders().reconcile();
        shop.deliverEvents();

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
        assertThat(shop.payments.refunds()).isZero();
    }

    @Test
    void moneyGoesBackWhereOthersHaveBoughtTheUnitsOfAHoldThatEndedEarly() {
        payAtTheBank();
        shop.clock.advance(AHEAD);
        shop.cartHolds(new CartLine(CHAIR, Shop.CHAIRS));
        shop.open().paid(aShopper());
        shop.open().reconcileOrders().reconcile();
        shop.deliverEvents();

        assertThat(now().state()).isEqualTo(OrderState.REFUNDED);
        assertThat(shop.payments.refunded(order.payment().intent()))
                .isEqualTo(order.total().minorUnits());
        assertThat(shop.catalog.available(CHAIR)).isZero();
    }

    @Test
    void nothingEndsEarlyAndAllCanBePaidWhenTheClockIsSetBack() {
        shop.clock.advance(BACK);
        shop.open().reconcileOrders().reconcile();
        assertThat(now()).isEqualTo(order);

        shop.open().pay(order, GOOD, aKey());
        shop.deliverEvents();

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    @Test
    void anUnpaidOrderEndsOnceAClockThatWasSetBackIsRightAgain() {
        shop.clock.advance(BACK);
        shop.open().reconcileOrders().reconcile();
        shop.clock.advance(BACK.negated().plus(Order.PAY_WITHIN));
        shop.open().reconcileOrders().reconcile();

        assertThat(now().state()).isEqualTo(OrderState.CANCELLED);
    }

    private void payAtTheBank() {
        shop.open().pay(order, ASKS, aKey());
        shop.payments.authorise(order.payment().intent());
    }

    private Order now() {
        return shop.orders.get(order.id());
    }
}
