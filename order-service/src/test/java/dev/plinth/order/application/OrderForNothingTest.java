package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.pricing.PricingFixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.application.CrashTest.Dying;
import dev.plinth.order.application.CrashTest.Killed;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.NothingToRefund;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.Reward;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promotions may take off all of it: such an order goes the same way, and the provider never hears of it. */
class OrderForNothingTest {

    private final Shop shop = new Shop();
    private final RequestKey key = aKey();
    private Quote told;

    @BeforeEach
    void allOfItIsTakenOff() {
        shop.promotions.create(promotion("ALL", new Reward.PercentOff(Percent.WHOLE)));
        shop.promotions.create(promotion("SENT", new Reward.FreeShipping()));
        told = shop.open().quoted(shop.anna, "ALL", "SENT");
        assertThat(told.charges().total().isZero()).isTrue();
    }

    @Test
    void isPaidAsItIsPlaced() {
        Order order = placed();

        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.payment().intent()).isNull();
        assertThat(shop.orders.toldOf(order.id())).containsExactly(OrderState.RESERVED, OrderState.PAID);
        assertThat(placed()).isEqualTo(order);
    }

    @Test
    void givesNothingBackWhenItIsCalledOff() {
        Order ended = shop.open(new WithoutProvider()).callOffOrder().callOff(placed(), CancelReason.BY_SHOPPER);

        assertThat(ended.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ended.owesMoney()).isFalse();
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
    }

    @Test
    void hasNothingThatCouldBeRefunded() {
        Order order = placed();

        assertThatExceptionOfType(NothingToRefund.class)
                .isThrownBy(
                        () -> shop.open(new WithoutProvider()).refundOrder().refund(order.id(), RefundId.next(), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isFinishedByTheReconcilerOneWayOrTheOtherWhereverItsProcessDied(int call) {
        try {
            shop.open(new Dying(call)).place(shop.anna, key, new Quoted(told));
        } catch (Killed expected) {
            shop.clock.advance(Duration.ofMinutes(2));
        }

        shop.open(new WithoutProvider()).reconcileOrders().reconcile();
        shop.deliverEvents();

        assertThat(shop.orders.all()).noneMatch(Order::isUnfinished);
        long paid = shop.orders.all().stream()
                .filter(order -> order.state() == OrderState.PAID)
                .count();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2 * (int) paid);
    }

    private Order placed() {
        return ((Placed) shop.open(new WithoutProvider()).place(shop.anna, key, new Quoted(told))).order();
    }

    private static final class WithoutProvider implements Shop.Wrapping {

        @Override
        public <T> T around(Class<T> port, T adapter) {
            return port == Payments.class
                    ? port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
                        throw new AssertionError("the provider was asked to " + method.getName());
                    }))
                    : adapter;
        }
    }
}
