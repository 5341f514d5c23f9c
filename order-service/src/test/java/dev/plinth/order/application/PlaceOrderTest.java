package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static dev.plinth.order.domain.pricing.PricingFixtures.EUR;
import static dev.plinth.order.domain.pricing.PricingFixtures.PARCEL;
import static dev.plinth.order.domain.pricing.PricingFixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.application.CheckoutRefusal.CartEmpty;
import dev.plinth.order.application.CheckoutRefusal.NotForSale;
import dev.plinth.order.application.CheckoutRefusal.RegionNeeded;
import dev.plinth.order.application.CheckoutRefusal.SeveralCurrencies;
import dev.plinth.order.application.Placement.AmountRefused;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.PlaceDiffers;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.Placement.QuoteChanged;
import dev.plinth.order.application.Placement.QuoteExpired;
import dev.plinth.order.application.Placement.QuoteUnknown;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.ShippingOption;
import dev.plinth.order.domain.pricing.TaxZone;
import java.util.List;
import java.util.Map;
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

        assertThat(ended).isEqualTo(new StockShort(List.of(new Shortfall(CHAIR, Shop.CHAIRS + 1, Shop.CHAIRS))));
        assertThat(shop.orders.all()).extracting(Order::cancelReason).containsExactly(CancelReason.STOCK_SHORT);
    }

    @Test
    void anOutageOfTheCatalogIsNoRefusalAndTheRequestMayBeRepeated() {
        var key = aKey();
        var down = shop.open(new Shop.Wrapping() {
            @Override
            public <T> T around(Class<T> port, T adapter) {
                return port == Reservations.class ? port.cast(new DeadCatalog()) : adapter;
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

    @Test
    void anExpiredQuoteIsAnsweredWithANewOneOfTheSamePrice() {
        Quote told = shop.open().quoted(shop.anna);
        shop.clock.advance(Quote.VALID_FOR);

        Placement ended = shop.open().place(shop.anna, aKey(), new Quoted(told));

        assertThat(ended).isInstanceOfSatisfying(QuoteExpired.class, expired -> {
            assertThat(expired.now().charges()).isEqualTo(told.charges());
            assertThat(shop.open().place(shop.anna, aKey(), new Quoted(expired.now())))
                    .isInstanceOf(Placed.class);
        });
    }

    @Test
    void theSmallestDriftOfAPriceRefusesTheOrder() {
        Quote told = shop.open().quoted(shop.anna);
        shop.catalog.sells(offer(CHAIR, 12_901), Shop.CHAIRS);

        assertThat(shop.open().place(shop.anna, aKey(), new Quoted(told)))
                .isInstanceOfSatisfying(
                        QuoteChanged.class,
                        changed -> assertThat(changed.now().charges().total()).isEqualTo(Money.of(2 * 12_901, "EUR")));
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void aWayToSendThatIsGoneIsAChangeToo() {
        Quote told = ((Quoted)
                        shop.open().quoteCart().quote(shop.anna, new QuoteCart.Asked(Place.of("SE"), "courier", null)))
                .quote();
        shop.ways.remove("courier", 1);

        assertThat(shop.open().place(shop.anna, aKey(), new Quoted(told)))
                .isInstanceOfSatisfying(
                        QuoteChanged.class,
                        changed -> assertThat(changed.now().charges().shipping().option())
                                .isEqualTo("parcel"));
    }

    @Test
    void aQuoteIsForOneShopperAndOneCountry() {
        Quote told = shop.open().quoted(shop.anna);

        assertThat(shop.open().place(aShopper(), aKey(), new Quoted(told))).isEqualTo(new QuoteUnknown());
        var german = ((Quoted)
                        shop.open().quoteCart().quote(shop.anna, new QuoteCart.Asked(Place.of("DE"), null, null)))
                .quote();
        assertThat(shop.open().place(shop.anna, aKey(), new Quoted(german)))
                .isEqualTo(new PlaceDiffers(Place.of("DE")));
    }

    @Test
    void whereTaxesDifferByRegionTheRegionIsAskedFor() {
        shop.ways.create(new ShippingOption("air", "Air", Set.of("US"), EUR, PARCEL.bands(), 2, 4));
        shop.taxes.create(new TaxZone(Place.of("US-CA"), false, Map.of(TaxClass.STANDARD, new Percent(7_250))));
        var quoteCart = shop.open().quoteCart();

        assertThat(quoteCart.quote(shop.anna, new QuoteCart.Asked(Place.of("US"), null, null)))
                .isEqualTo(new RegionNeeded(shop.regions.of("US")));
        assertThat(quoteCart.quote(shop.anna, new QuoteCart.Asked(Place.of("US-CA"), null, null)))
                .isInstanceOfSatisfying(Quoted.class, quoted -> {
                    assertThat(quoted.quote().charges().tax()).isEqualTo(Money.of(1_871, "EUR")); // 7.25 % of 258.00
                    assertThat(shop.open().place(shop.anna, aKey(), quoted))
                            .isEqualTo(new PlaceDiffers(Place.of("US-CA")));
                });
    }

    @Test
    void aRegionOfTheCartThatDoesNotExistIsNone() {
        shop.ways.create(new ShippingOption("air", "Air", Set.of("US"), EUR, PARCEL.bands(), 2, 4));
        shop.cartGoesTo(Place.of("US-XX"));

        assertThat(shop.open().quoteCart().quote(shop.anna, new QuoteCart.Asked(null, null, null)))
                .isInstanceOfSatisfying(
                        Quoted.class,
                        quoted -> assertThat(quoted.quote().wish().place()).isEqualTo(Place.of("US")));
    }

    @Test
    void whatTheProviderDoesNotChargeIsNotOrdered() {
        shop.promotions.create(promotion("ALMOST", new Reward.AmountOff(Money.of(2 * 12_900 - 49, "EUR"))));
        shop.promotions.create(promotion("SENT", new Reward.FreeShipping()));
        Quote told = shop.open().quoted(shop.anna, "ALMOST", "SENT");

        assertThat(shop.open().place(shop.anna, aKey(), new Quoted(told)))
                .isEqualTo(new AmountRefused(Money.of(49, "EUR")));
    }

    @Test
    void aRepeatedRequestGetsItsOrderHoweverPricesMoved() {
        var key = aKey();
        Quote told = shop.open().quoted(shop.anna);
        Placement first = shop.open().place(shop.anna, key, new Quoted(told));
        shop.catalog.sells(offer(CHAIR, 99_900), Shop.CHAIRS);

        assertThat(shop.open().place(shop.anna, key, new Quoted(told))).isEqualTo(first);
    }

    private static final class DeadCatalog implements Reservations {

        @Override
        public Answer hold(OrderId order, List<OrderLine> lines) {
            throw new Unavailable("catalog", new IllegalStateException("down"));
        }

        @Override
        public void release(OrderId order) {
            throw new Unavailable("catalog", new IllegalStateException("down"));
        }
    }
}
