package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.DECLINED;
import static dev.plinth.order.domain.FakePayments.GOOD;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.RequestKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies right after each of its calls in turn; what it had done stays done. */
class CrashTest {

    /** More than the calls of placing and paying: the last runs do not crash at all. */
    private static final int CALLS = 20;

    record Death(int afterCall) {}

    private final Shop shop = new Shop();
    private final RequestKey placing = aKey();
    private final RequestKey paying = aKey();

    static Stream<Death> deaths() {
        return IntStream.rangeClosed(1, CALLS).mapToObj(Death::new);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void theSameRequestsAgainPayOneOrderOnce(Death death) {
        runUntil(death, GOOD);
        Order order = shop.open().placed(shop.anna, placing);
        shop.open().pay(order, GOOD, paying);

        assertThat(shop.orders.all()).extracting(Order::state).containsExactly(OrderState.PAID);
        assertThat(shop.payments.charges()).isOne();
        assertThatStockFits();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void withoutAnybodyComingBackNothingIsChargedForNothingAndNoStockIsKept(Death death) {
        runUntil(death, GOOD);
        reconcileForAnHour();

        assertThat(shop.orders.all()).allMatch(order -> !order.isUnfinished());
        assertThat(paidOrders()).isEqualTo(shop.payments.charges() - shop.payments.refunds());
        assertThatStockFits();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void aDeclinedCardLeavesNoStockBehind(Death death) {
        runUntil(death, DECLINED);
        reconcileForAnHour();

        assertThat(shop.payments.charges()).isZero();
        assertThat(paidOrders()).isZero();
        assertThatStockFits();
    }

    private void runUntil(Death death, PaymentMethod method) {
        var doomed = shop.open(new Dying(death.afterCall()));
        try {
            Order order = doomed.placed(shop.anna, placing);
            doomed.pay(order, method, paying);
        } catch (Killed expected) {
            shop.clock.advance(Duration.ofSeconds(5));
        }
    }

    private void reconcileForAnHour() {
        for (int minute = 0; minute < 60; minute++) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.open().reconcileOrders().reconcile();
            shop.deliverEvents();
        }
    }

    private long paidOrders() {
        return shop.orders.all().stream()
                .filter(order -> order.state() == OrderState.PAID)
                .count();
    }

    private void assertThatStockFits() {
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2 * (int) paidOrders());
    }

    /** Not an exception that any code would handle. */
    static final class Killed extends Error {}

    static final class Dying implements Shop.Wrapping {

        private int left;

        Dying(int calls) {
            left = calls;
        }

        @Override
        public <T> T around(Class<T> port, T adapter) {
            return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, args) -> {
                try {
                    Object answer = method.invoke(adapter, args);
                    if (--left == 0) {
                        throw new Killed();
                    }
                    return answer;
                } catch (InvocationTargetException refused) {
                    throw refused.getCause();
                }
            }));
        }
    }
}
