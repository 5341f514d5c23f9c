package dev.plinth.cart.application;

import static dev.plinth.cart.domain.Shopping.ANNA;
import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.aCart;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.lamps;
import static dev.plinth.cart.domain.Shopping.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.InMemoryCarts;
import dev.plinth.cart.domain.Limit;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.MovableClock;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import dev.plinth.cart.domain.StaleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UseCasesTest {

    private static final OrderId ORDER = new OrderId("order-1");

    private final Owner.Guest newcomer = GuestToken.random().guest();
    private final Shopper anna = new Shopper(ANNA, newcomer);

    private final Map<Sku, Offer> sold = new HashMap<>(Map.of(CHAIR, offer(CHAIR, 100), LAMP, offer(LAMP, 30)));
    private boolean catalogAnswers = true;
    private final Offers offers = skus -> {
        if (!catalogAnswers) {
            throw new OffersUnavailable(new IllegalStateException("down"));
        }
        var known = new HashMap<>(sold);
        known.keySet().retainAll(skus);
        return known;
    };

    private final InMemoryCarts carts = new InMemoryCarts(new MovableClock());
    private final Contention contention = new Contention();
    private final Pricing pricing = new Pricing(offers);
    private final ChangeCart changeCart = new ChangeCart(carts, contention, pricing);
    private final ReadCart readCart = new ReadCart(carts, pricing);
    private final SetCartLine setCartLine = new SetCartLine(changeCart, pricing);
    private final MergeCarts mergeCarts = new MergeCarts(carts, contention, pricing);
    private final SettleOrder settleOrder = new SettleOrder(carts, contention);

    @Test
    void aCallerWithoutCartSeesAnEmptyOne() {
        assertThat(readCart.of(ANNA).cart()).isEqualTo(Cart.emptyFor(ANNA));
        assertThat(carts.of(ANNA)).isEmpty();
    }

    @Test
    void takesOnlyWhatIsForSale() {
        sold.put(LAMP, offer(LAMP, 30, false));

        assertThatExceptionOfType(NotForSale.class).isThrownBy(() -> setCartLine.set(anna, lamps(1), null));
        assertThatExceptionOfType(NotForSale.class)
                .isThrownBy(() -> setCartLine.set(anna, new CartLine(new Sku("GHOST"), 1), null));
        assertThat(carts.of(ANNA)).isEmpty();
    }

    @Test
    void staysUsableWhileTheCatalogIsDown() {
        catalogAnswers = false;

        var cart = setCartLine.set(anna, chairs(2), null);

        assertThat(cart.priced()).isFalse();
        assertThat(cart.cart().lines()).containsExactly(chairs(2));
        assertThat(readCart.of(ANNA).subtotal()).isEmpty();
    }

    @Test
    void aGivenVersionMustBeTheCurrentOne() {
        setCartLine.set(anna, chairs(1), 0L);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> setCartLine.set(anna, chairs(2), 0L));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> changeCart.change(anna, 0L, cart -> cart.without(CHAIR)));
        assertThat(setCartLine.set(anna, chairs(2), 1L).cart().version()).isEqualTo(2);
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        setCartLine.set(anna, chairs(2), null);

        assertThat(setCartLine.set(anna, chairs(2), null).cart().version()).isEqualTo(1);
        assertThat(changeCart
                        .change(anna, null, cart -> cart.without(LAMP))
                        .cart()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aGuestWhoseTokenLeadsNowhereBeginsAsSomebodyNew() {
        var planted = new Shopper(GUEST, newcomer);

        var cart = setCartLine.set(planted, chairs(1), null).cart();

        assertThat(cart.owner()).isEqualTo(newcomer);
        assertThat(carts.of(GUEST)).isEmpty();
        assertThat(carts.of(newcomer)).contains(cart);
    }

    @Test
    void aGuestWithACartKeepsIt() {
        carts.save(aCart(GUEST, chairs(1)));

        setCartLine.set(new Shopper(GUEST, newcomer), lamps(1), null);

        assertThat(carts.of(GUEST).orElseThrow().lines()).containsExactly(chairs(1), lamps(1));
        assertThat(carts.of(newcomer)).isEmpty();
    }

    @Test
    void losesNoLineOfParallelChanges() throws Exception {
        List<Sku> skus =
                IntStream.range(0, 20).mapToObj(i -> new Sku("SKU-" + i)).toList();
        skus.forEach(sku -> sold.put(sku, offer(sku, 1)));

        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = skus.stream()
                    .<Callable<Object>>map(sku -> () -> setCartLine.set(anna, new CartLine(sku, 1), null))
                    .toList();
            for (var change : tabs.invokeAll(changes)) {
                change.get();
            }
        }

        assertThat(carts.of(ANNA).orElseThrow().skus()).containsExactlyInAnyOrderElementsOf(skus);
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        carts.save(aCart(GUEST, chairs(1), lamps(2)));
        carts.save(aCart(ANNA, chairs(2)));

        mergeCarts.merge(ANNA, GUEST);
        var again = mergeCarts.merge(ANNA, GUEST);

        assertThat(again.cart().lines()).containsExactly(chairs(3), lamps(2));
        assertThat(carts.of(GUEST)).isEmpty();
    }

    @Test
    void aMergeThatIsTooMuchLosesNothing() {
        carts.save(full(ANNA));
        carts.save(aCart(GUEST, chairs(1)));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> mergeCarts.merge(ANNA, GUEST));
        assertThat(carts.of(GUEST).orElseThrow().lines()).containsExactly(chairs(1));
    }

    @Test
    void whatAnOrderBoughtLeavesTheCartOnce() {
        carts.save(aCart(ANNA, chairs(3), lamps(1)));

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2, LAMP, 1));
        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2, LAMP, 1));

        assertThat(carts.of(ANNA).orElseThrow().lines()).containsExactly(chairs(1));
    }

    @Test
    void anOrderSettledBeforeThereWasACartTakesNothingLater() {
        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2));
        setCartLine.set(anna, chairs(2), null);

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2));

        assertThat(carts.of(ANNA).orElseThrow().lines()).containsExactly(chairs(2));
    }

    private static Cart full(Owner owner) {
        return IntStream.range(0, Limit.LINES.most())
                .mapToObj(i -> new CartLine(new Sku("SKU-" + i), 1))
                .reduce(Cart.emptyFor(owner), Cart::with, (one, other) -> one);
    }
}
