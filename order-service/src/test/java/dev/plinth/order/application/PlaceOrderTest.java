package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.CartEmpty;
import dev.plinth.order.application.Placement.NotForSale;
import dev.plinth.order.application.Placement.SeveralCurrencies;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.Unavailable;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private final Shop shop = new Shop();

    @Test
    void holdsTheStockAndOpensThePayment() {
        Order order = shop.open().placed(shop.anna, aKey());

        assertThat(order.state()).isEqualTo(OrderState.RESERVED);
        assertThat(order.payment().intent()).isNotNull();
        assertThat(order.total()).isEqualTo(Money.of(2 * 12_900, "EUR"));
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
        assertThat(shop.orders.toldOf(order.id())).containsExactly(OrderState.RESERVED);
    }

    @Test
    void aRepeatedRequestGetsTheSameOrder() {
        var key = aKey();

        assertThat(shop.open().placed(shop.anna, key)).isEqualTo(shop.open().placed(shop.anna, key));
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    @Test
    void refusesAnEmptyCart() {
        shop.cartHolds();

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new CartEmpty());
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void refusesWhatTheCatalogDoesNotSell() {
        shop.cartHolds(new CartLine(CHAIR, 1), new CartLine(LAMP, 1));

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new NotForSale(Set.of(LAMP)));
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void refusesWhatIsNotPurchasable() {
        Offer chair = offer(CHAIR, 12_900);
        shop.catalog.sells(
                new Offer(CHAIR, chair.productId(), "Chair", "Oak", chair.price(), TaxClass.STANDARD, 500, false, null),
                Shop.CHAIRS);

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new NotForSale(Set.of(CHAIR)));
    }

    @Test
    void refusesSeveralCurrenciesInOneOrder() {
        Offer lamp = offer(LAMP, 5_000);
        shop.catalog.sells(
                new Offer(
                        LAMP,
                        lamp.productId(),
                        "Lamp",
                        "Brass",
                        Money.of(5_000, "SEK"),
                        TaxClass.STANDARD,
                        500,
                        true,
                        null),
                1);
        shop.cartHolds(new CartLine(CHAIR, 1), new CartLine(LAMP, 1));

        assertThat(shop.open().place(shop.anna, aKey())).isEqualTo(new SeveralCurrencies());
    }

    @Test
    void cancelsTheOrderWhereStockIsShort() {
        shop.cartHolds(new CartLine(CHAIR, Shop.CHAIRS + 1));

        Placement ended = shop.open().place(shop.anna, aKey());

        assertThat(ended)
                .isEqualTo(new StockShort(java.util.List.of(new Shortfall(CHAIR, Shop.CHAIRS + 1, Shop.CHAIRS))));
        assertThat(shop.orders.all()).extracting(Order::cancelReason).containsExactly(CancelReason.STOCK_SHORT);
    }

    @Test
    void anOutageOfTheCatalogIsNoRefusalAndTheRequestMayBeRepeated() {
        var key = aKey();
        var down = shop.open(new Shop.Wrapping() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T around(Class<T> port, T adapter) {
                Reservations dead = (order, lines) -> {
                    throw new Unavailable("catalog", new IllegalStateException("down"));
                };
                return port == Reservations.class ? (T) dead : adapter;
            }
        });

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> down.place(shop.anna, key));
        assertThat(shop.orders.all()).extracting(Order::state).containsExactly(OrderState.PENDING);
        assertThat(shop.open().placed(shop.anna, key).state()).isEqualTo(OrderState.RESERVED);
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void saysSoWhenTheOrderOfARepeatedRequestWasCancelled() {
        var key = aKey();
        Order order = shop.open().placed(shop.anna, key);
        Order cancelled = shop.open().cancelOrder().cancel(order, CancelReason.NOT_PAID);

        assertThat(shop.open().place(shop.anna, key)).isEqualTo(new CancelledSince(cancelled));
    }
}
