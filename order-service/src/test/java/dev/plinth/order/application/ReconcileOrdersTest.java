package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.ASKS;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconcileOrdersTest {

    private final Shop shop = new Shop();
    private final Order order = shop.open().placed(shop.anna, aKey());

    @Test
    void leavesAnOrderAloneWhileItMayStillBePaid() {
        shop.clock.advance(Order.PAY_WITHIN.minusSeconds(1));
        shop.open().reconcileOrders().reconcile();

        assertThat(now()).isEqualTo(order);
    }

    @Test
    void cancelsAnUnpaidOrderBeforeItsReservationEnds() {
        shop.clock.advance(Order.PAY_WITHIN);
        shop.open().reconcileOrders().reconcile();

        assertThat(now().cancelReason()).isEqualTo(CancelReason.NOT_PAID);
        assertThat(shop.clock.instant()).isBefore(order.reservedUntil());
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
    }

    @Test
    void findsMoneyThatNobodyToldOf() {
        shop.open().pay(order, ASKS, aKey());
        shop.payments.authorise(order.payment().intent());

        shop.clock.advance(Duration.ofMinutes(2));
        shop.open().reconcileOrders().reconcile();

        assertThat(now().state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void prefersMoneyOverTheClock() {
        shop.open().pay(order, ASKS, aKey());
        shop.payments.authorise(order.payment().intent());

        shop.clock.advance(Order.PAY_WITHIN.plusMinutes(1));
        shop.open().reconcileOrders().reconcile();

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.payments.refunds()).isZero();
    }

    @Test
    void anOrderThatCannotBeReadHoldsUpNoOther() {
        Order broken = shop.open().placed(aShopper(), aKey());
        shop.clock.advance(Order.PAY_WITHIN);

        shop.open(unreadable(broken)).reconcileOrders().reconcile();

        assertThat(now().cancelReason()).isEqualTo(CancelReason.NOT_PAID);
        assertThat(shop.orders.get(broken.id())).isEqualTo(broken);
    }

    private static Shop.Wrapping unreadable(Order broken) {
        return new Shop.Wrapping() {
            @Override
            public <T> T around(Class<T> port, T adapter) {
                return port.cast(Proxy.newProxyInstance(
                        port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                            if (method.getName().equals("get") && broken.id().equals(arguments[0])) {
                                throw new IllegalArgumentException("not a SKU");
                            }
                            return method.invoke(adapter, arguments);
                        }));
            }
        };
    }

    private Order now() {
        return shop.orders.get(order.id());
    }
}
