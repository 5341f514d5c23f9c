package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.ASKS;
import static dev.plinth.order.domain.FakePayments.GOOD;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aNotice;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.pricing.PricingFixtures.oneUse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.application.Placement.BoughtAlready;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.QuoteChanged;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.domain.pricing.Quote;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A shopper orders the same cart twice, from two tabs perhaps: it is bought once. */
class RivalsTest {

    private static final ShopperId GUEST = ShopperId.guest("ab");

    private final Shop shop = new Shop();

    @Test
    void anotherOrderTakesThePlaceOfOneThatIsNotPaid() {
        Order first = shop.open().placed(shop.anna, aKey());
        Order second = shop.open().placed(shop.anna, aKey());

        assertThat(now(first).cancelReason()).isEqualTo(CancelReason.SUPERSEDED);
        assertThat(second.state()).isEqualTo(OrderState.RESERVED);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    @Test
    void theOneThatWasPlacedBeforeIsNotChargedAnyMore() {
        Order first = shop.open().placed(shop.anna, aKey());
        Order second = shop.open().placed(shop.anna, aKey());

        assertThat(shop.open().pay(first, GOOD, aKey())).isInstanceOf(PaymentResult.NotPayable.class);
        shop.open().pay(second, GOOD, aKey());

        assertThat(shop.payments.charges()).isOne();
        assertThat(now(second).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void aBanksPageThatStandsOpenPaysNothingAnyMore() {
        Order first = shop.open().placed(shop.anna, aKey());
        shop.open().pay(first, ASKS, aKey());
        shop.open().placed(shop.anna, aKey());

        shop.payments.authorise(first.payment().intent());
        shop.open().completePayment().noticed(aNotice(first.payment().intent()));

        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void theLastUnitsGoOverToTheLaterOrder() {
        shop.cartHolds(new CartLine(CHAIR, Shop.CHAIRS));
        shop.open().placed(shop.anna, aKey());

        assertThat(shop.open().placed(shop.anna, aKey()).state()).isEqualTo(OrderState.RESERVED);
        assertThat(shop.catalog.available(CHAIR)).isZero();
    }

    @Test
    void aCodeThatHoldsOnceGoesOverToo() {
        shop.promotions.create(oneUse("TEN"));
        Quote told = shop.open().quoted(shop.anna, "TEN");
        shop.open().place(shop.anna, aKey(), new Quoted(told));
        Quote without = shop.open().quoted(shop.anna, "TEN");

        Placement cheaper = shop.open().place(shop.anna, aKey(), new Quoted(without));

        assertThat(cheaper)
                .isInstanceOfSatisfying(
                        QuoteChanged.class,
                        changed -> assertThat(changed.now().charges()).isEqualTo(told.charges()));
    }

    @Test
    void moneyThatWasQuickerBuysTheCartAndNoOtherOrderDoes() {
        Order first = shop.open().placed(shop.anna, aKey());
        shop.open().pay(first, ASKS, aKey());
        shop.payments.authorise(first.payment().intent());

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new BoughtAlready(now(first)));
        assertThat(now(first).state()).isEqualTo(OrderState.PAID);
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void aCartThatHasNotHeardOfItsOrderIsNotBoughtAgain() {
        Order first = shop.open().paid(shop.anna);

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new BoughtAlready(now(first)));
        shop.cartChanges();
        assertThat(shop.open().placed(shop.anna, aKey()).state()).isEqualTo(OrderState.RESERVED);
    }

    @Test
    void whatAGuestHasNotPaidEndsWhenTheAccountOrdersTheSame() {
        Order guests = shop.open().placed(GUEST, aKey());
        shop.open().pay(guests, ASKS, aKey());
        shop.cartTakesIn(GUEST);

        Order annas = shop.open().placed(shop.anna, aKey());
        shop.payments.authorise(guests.payment().intent());
        shop.open().completePayment().noticed(aNotice(guests.payment().intent()));
        shop.open().pay(annas, GOOD, aKey());

        assertThat(now(guests).cancelReason()).isEqualTo(CancelReason.SUPERSEDED);
        assertThat(shop.payments.charges()).isOne();
    }

    @Test
    void whatAGuestHasPaidIsNotBoughtAgainByTheAccountBeforeTheCartHearsOfIt() {
        Order guests = shop.open().paid(GUEST);
        shop.cartTakesIn(GUEST);

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new BoughtAlready(now(guests)));
        shop.cartChanges();
        assertThat(shop.open().placed(shop.anna, aKey()).state()).isEqualTo(OrderState.RESERVED);
    }

    @Test
    void anotherShoppersOrderIsNoRival() {
        Order annas = shop.open().placed(shop.anna, aKey());
        shop.open().placed(aShopper(), aKey());

        assertThat(now(annas)).isEqualTo(annas);
    }

    @Test
    void aRefusalEndsNothing() {
        Order first = shop.open().placed(shop.anna, aKey());
        shop.cartHolds();

        shop.open().place(shop.anna, aKey());

        assertThat(now(first)).isEqualTo(first);
    }

    @Test
    void aProviderThatDoesNotAnswerLeavesBothOpen() {
        Order first = shop.open().placed(shop.anna, aKey());
        var key = aKey();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> shop.open(failing(Payments.class, "cancel")).place(shop.anna, key));

        assertThat(now(first)).isEqualTo(first);
        assertThat(shop.open().placed(shop.anna, key).state()).isEqualTo(OrderState.RESERVED);
    }

    @Test
    void aCatalogThatDoesNotAnswerHearsOfItLater() {
        shop.open().placed(shop.anna, aKey());
        shop.open(failing(Reservations.class, "release")).place(shop.anna, aKey());

        shop.deliverEvents();

        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    /** Each is placed between the other's question for rivals and its own being stored. */
    @Test
    void ofTwoThatArePlacedAtTheSameMomentTheLaterNumberStays() {
        var second = new AtomicReference<Placement>();
        Placement first = shop.open(
                        before(Orders.class, "add", () -> second.set(shop.open().place(shop.anna, aKey()))))
                .place(shop.anna, aKey());

        assertThat(List.of(first, second.get())).hasAtLeastOneElementOfType(CancelledSince.class);
        assertThat(shop.orders.all())
                .filteredOn(order -> order.state().isOpen())
                .extracting(order -> order.number().sequence())
                .containsExactly(100_002L);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    @Test
    void whatIsSupersededWhileItAsksForItsUnitsKeepsNone() {
        Placement first = shop.open(
                        before(Reservations.class, "hold", () -> shop.open().placed(shop.anna, aKey())))
                .place(shop.anna, aKey());

        assertThat(first).isInstanceOf(CancelledSince.class);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    private Order now(Order order) {
        return shop.orders.get(order.id());
    }

    private static Shop.Wrapping failing(Class<?> broken, String method) {
        return before(broken, method, () -> {
            throw new Unavailable("neighbour", new IllegalStateException("down"));
        });
    }

    /** Something happens right before each call. */
    private static Shop.Wrapping before(Class<?> wrapped, String name, Runnable happening) {
        return new Shop.Wrapping() {
            @Override
            public <T> T around(Class<T> port, T adapter) {
                return port != wrapped
                        ? adapter
                        : port.cast(Proxy.newProxyInstance(
                                port.getClassLoader(), new Class<?>[] {port}, (_, method, args) -> {
                                    if (method.getName().equals(name)) {
                                        happening.run();
                                    }
                                    try {
                                        return method.invoke(adapter, args);
                                    } catch (InvocationTargetException refused) {
                                        throw refused.getCause();
                                    }
                                }));
            }
        };
    }
}
