package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.ASKS;
import static dev.plinth.order.domain.FakePayments.GOOD;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.PaymentStatus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule of the money path is broken once, to see that what the other tests look at does turn red. */
class SeededBugTest {

    private final Shop shop = new Shop();

    @Test
    void aStoreThatForgetsRequestsDoublesTheOrder() {
        var key = aKey();
        var forgetful = shop.open(broken("placedUnder", _ -> Optional.empty(), "add", args -> {
            Order order = (Order) args[0];
            return shop.orders.add(new Order(
                    order.id(),
                    order.number(),
                    order.owner(),
                    aKey(),
                    order.recipient(),
                    order.origin(),
                    order.charges(),
                    order.payment(),
                    order.fulfilment(),
                    null,
                    order.history(),
                    0));
        }));

        forgetful.place(shop.anna, key);
        forgetful.place(shop.anna, key);

        assertThat(shop.orders.all()).hasSize(2);
    }

    @Test
    void anOrderThatIsCancelledHereFirstIsChargedForNothing() {
        Order order = shop.open().placed(shop.anna, aKey());
        shop.open().pay(order, ASKS, aKey());
        shop.clock.advance(Order.PAY_WITHIN);
        var hasty = shop.open(broken("cancel", _ -> new PaymentStatus.Cancelled()));

        hasty.reconcileOrders().reconcile();
        shop.payments.authorise(order.payment().intent());

        assertThat(shop.orders.get(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.payments.charges() - shop.payments.refunds()).isOne();
    }

    @Test
    void anOrderThatEndsByTheClockAloneKeepsMoneyForNothing() {
        Order order = shop.open().placed(shop.anna, aKey());
        shop.open().pay(order, ASKS, aKey());
        shop.payments.authorise(order.payment().intent());
        shop.clock.advance(Duration.ofHours(2));
        var sureOfItsClock = shop.open(
                broken("statusOf", _ -> new PaymentStatus.Open(), "cancel", _ -> new PaymentStatus.Cancelled()));

        sureOfItsClock.reconcileOrders().reconcile();

        assertThat(shop.orders.get(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.payments.charges() - shop.payments.refunds()).isOne();
    }

    @Test
    void aShopThatLooksForNoOtherOrderOfACartSellsItTwice() {
        var blind = shop.open(broken("rivals", _ -> List.of()));
        Order first = blind.placed(shop.anna, aKey());
        Order second = blind.placed(shop.anna, aKey());

        blind.pay(first, GOOD, aKey());
        blind.pay(second, GOOD, aKey());

        assertThat(shop.payments.charges()).isEqualTo(2);
    }

    private interface Answer {
        Object to(Object[] args);
    }

    private static Shop.Wrapping broken(String method, Answer answer) {
        return broken(method, answer, method, answer);
    }

    private static Shop.Wrapping broken(String one, Answer answer, String other, Answer otherAnswer) {
        return new Shop.Wrapping() {
            @Override
            public <T> T around(Class<T> port, T adapter) {
                InvocationHandler handler = (_, method, args) -> {
                    if (method.getName().equals(one)) {
                        return answer.to(args);
                    }
                    if (method.getName().equals(other)) {
                        return otherAnswer.to(args);
                    }
                    try {
                        return method.invoke(adapter, args);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                };
                return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
            }
        };
    }
}
