package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static dev.plinth.order.domain.pricing.PricingFixtures.COURIER;
import static dev.plinth.order.domain.pricing.PricingFixtures.PARCEL;
import static dev.plinth.order.domain.pricing.PricingFixtures.SWEDEN;

import dev.plinth.devstack.test.MovableClock;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.FakeCatalog;
import dev.plinth.order.domain.FakePayments;
import dev.plinth.order.domain.InMemoryNoticeLog;
import dev.plinth.order.domain.InMemoryOrders;
import dev.plinth.order.domain.Offers;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.TakenIn;
import dev.plinth.order.domain.ThreeRegions;
import dev.plinth.order.domain.pricing.InMemoryPromotions;
import dev.plinth.order.domain.pricing.InMemoryQuotes;
import dev.plinth.order.domain.pricing.InMemoryRules;
import dev.plinth.order.domain.pricing.InMemoryWrongCodes;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.Quotes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use cases on fakes: ten chairs on sale, and Anna with two of them in her cart. */
class Shop {

    static final int CHAIRS = 10;

    final MovableClock clock = new MovableClock(NOON);
    final InMemoryPromotions promotions = new InMemoryPromotions();
    final InMemoryOrders orders = new InMemoryOrders(clock, promotions);
    final InMemoryQuotes quotes = new InMemoryQuotes();
    final InMemoryWrongCodes wrongCodes = new InMemoryWrongCodes();
    final InMemoryRules.Taxes taxes = new InMemoryRules.Taxes();
    final ThreeRegions regions = new ThreeRegions();
    final InMemoryRules.Ways ways = new InMemoryRules.Ways();
    final FakeCatalog catalog = new FakeCatalog(clock);
    final FakePayments payments = new FakePayments();
    final InMemoryNoticeLog notices = new InMemoryNoticeLog();
    final ShopperId anna = aShopper();

    /** Where guests come from. */
    String client = "here";

    private Cart cart = new Cart(List.of(new CartLine(CHAIR, 2)), List.of(), null, ORIGIN, null);

    Shop() {
        catalog.sells(offer(CHAIR, 12_900), CHAIRS);
        taxes.create(SWEDEN);
        ways.create(PARCEL);
        ways.create(COURIER);
    }

    void cartHolds(CartLine... lines) {
        cart = new Cart(List.of(lines), List.of(), null, ORIGIN, null);
    }

    void cartSays(@Nullable String note) {
        cart = new Cart(
                cart.lines(),
                cart.promotionCodes(),
                cart.shippingPlace(),
                new Origin(ORIGIN.cartVersion(), note),
                null);
    }

    private ShopperId guesser(ShopperId shopper) {
        return shopper.isGuest() ? ShopperId.guest("client:" + client) : shopper;
    }

    /** The shopper changes something, or the cart hears of what was bought. */
    void cartChanges() {
        cart = new Cart(
                cart.lines(),
                cart.promotionCodes(),
                cart.shippingPlace(),
                new Origin(cart.origin().cartVersion() + 1, cart.origin().note()),
                cart.takenIn() == null ? null : new TakenIn(cart.takenIn().guest(), null));
    }

    /** A guest has logged in: what was in the guest's cart is in the account's now. */
    void cartTakesIn(ShopperId guest) {
        cart = new Cart(
                cart.lines(),
                cart.promotionCodes(),
                cart.shippingPlace(),
                new Origin(cart.origin().cartVersion() + 10, cart.origin().note()),
                new TakenIn(guest, cart.origin().cartVersion()));
    }

    void cartGoesTo(Place place) {
        cart = new Cart(cart.lines(), cart.promotionCodes(), place, cart.origin(), cart.takenIn());
    }

    /** The use cases, with ports as a test wants them. */
    UseCases open() {
        return open(new Wrapping() {});
    }

    UseCases open(Wrapping wrapping) {
        var wrappedOrders = wrapping.around(Orders.class, orders);
        var wrappedPayments = wrapping.around(Payments.class, payments);
        var reservations = wrapping.around(Reservations.class, catalog);
        var carts = wrapping.around(Carts.class, _ -> cart);
        var price = new PriceCart(
                new FillBasket(wrapping.around(Offers.class, catalog)),
                taxes,
                regions,
                ways,
                promotions,
                wrongCodes,
                this::guesser,
                clock);
        var hold = new HoldToQuote(carts, price, wrapping.around(Quotes.class, quotes), clock);
        var changing = new Changing(wrappedOrders);
        var books = new ProviderBooks(wrappedPayments, changing, clock);
        var giveBack = new GiveBack(wrappedPayments, books, changing, clock);
        var keptStock = new KeptStock(reservations, clock);
        var settlement = new Settlement(wrappedOrders, wrappedPayments, keptStock, giveBack, clock);
        var cancel = new CancelOrder(wrappedOrders, wrappedPayments, settlement, clock);
        var complete = new CompletePayment(wrappedOrders, wrappedPayments, cancel, settlement, books, notices, clock);
        return new UseCases(
                new QuoteCart(carts, price, quotes, regions),
                new PlaceOrder(
                        hold,
                        wrappedOrders,
                        reservations,
                        wrappedPayments,
                        complete,
                        new Rivals(wrappedOrders, cancel, reservations),
                        clock),
                new PayOrder(wrappedOrders, wrappedPayments, complete, cancel, clock),
                complete,
                cancel,
                new ReconcileOrders(wrappedOrders, complete, cancel, books, giveBack, clock),
                new RefundOrder(changing, giveBack, clock),
                new CallOffOrder(cancel, changing, giveBack, clock),
                new SendOrder(wrappedOrders, wrappedPayments, settlement, changing, clock),
                new HandleReturn(wrappedOrders, changing, giveBack, clock));
    }

    /** Lets the catalog hear what it would hear from the order's events. */
    void deliverEvents() {
        for (Order order : orders.all()) {
            for (OrderState state : orders.toldOf(order.id())) {
                if (state == OrderState.PAID) {
                    catalog.sold(order.id());
                } else if (state == OrderState.CANCELLED) {
                    catalog.release(order.id());
                }
            }
        }
    }

    interface Wrapping {
        default <T> T around(Class<T> port, T adapter) {
            return adapter;
        }
    }

    record UseCases(
            QuoteCart quoteCart,
            PlaceOrder placeOrder,
            PayOrder payOrder,
            CompletePayment completePayment,
            CancelOrder cancelOrder,
            ReconcileOrders reconcileOrders,
            RefundOrder refundOrder,
            CallOffOrder callOffOrder,
            SendOrder sendOrder,
            HandleReturn handleReturn) {

        /** As a shopper does: asks what it costs, and orders at that. */
        Placement place(ShopperId owner, RequestKey key) {
            return place(owner, key, quote(owner));
        }

        Placement place(ShopperId owner, RequestKey key, QuoteResult told) {
            return switch (told) {
                case QuoteResult.Quoted(Quote quote) -> placeOrder.place(owner, key, quote.id(), AT_HOME);
                case CheckoutRefusal refusal -> refusal;
            };
        }

        QuoteResult quote(ShopperId owner, String... codes) {
            var entered = Stream.of(codes).map(PromotionCode::new).toList();
            return quoteCart.quote(owner, new QuoteCart.Asked(Place.of("SE"), null, entered));
        }

        Quote quoted(ShopperId owner, String... codes) {
            return ((QuoteResult.Quoted) quote(owner, codes)).quote();
        }

        Order placed(ShopperId owner, RequestKey key) {
            return ((Placement.Placed) place(owner, key)).order();
        }

        Order paid(ShopperId owner) {
            Order order = placed(owner, aKey());
            return ((PaymentResult.Accepted) pay(order, FakePayments.GOOD, aKey())).order();
        }

        PaymentResult pay(Order order, PaymentMethod method, RequestKey key) {
            return payOrder.pay(order.owner(), order.id(), method, key);
        }
    }
}
