package dev.plinth.cart.application;

import static dev.plinth.cart.domain.MergeStrategy.MAX;
import static dev.plinth.cart.domain.MergeStrategy.SUM;
import static dev.plinth.cart.domain.Shopping.ANNA;
import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.aCart;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.details;
import static dev.plinth.cart.domain.Shopping.euros;
import static dev.plinth.cart.domain.Shopping.lamps;
import static dev.plinth.cart.domain.Shopping.lines;
import static dev.plinth.cart.domain.Shopping.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Change;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.InMemoryCarts;
import dev.plinth.cart.domain.Limit;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NoSuchShare;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.NothingToShare;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.SharedCart;
import dev.plinth.cart.domain.Sku;
import dev.plinth.cart.domain.StaleVersion;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.MovableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    private final MovableClock clock = new MovableClock();
    private final InMemoryCarts carts = new InMemoryCarts(clock);
    private final Contention contention = new Contention();
    private final Pricing pricing = new Pricing(offers);
    private final ChangeCart changeCart = new ChangeCart(carts, contention, pricing);
    private final ReadCart readCart = new ReadCart(carts, pricing);
    private final SetCartLine setCartLine = new SetCartLine(changeCart, pricing);
    private final MergeCarts mergeCarts = new MergeCarts(carts, contention, pricing);
    private final ForgetShopper forgetShopper = new ForgetShopper(carts, contention);
    private final SettleOrder settleOrder = new SettleOrder(carts, contention);
    private final AcknowledgeChanges acknowledgeChanges = new AcknowledgeChanges(changeCart, pricing);
    private final KeepWishes keepWishes = new KeepWishes(carts, changeCart, pricing);
    private final ShareCart shareCart = new ShareCart(carts, carts, contention, clock);
    private final OpenSharedCart openSharedCart = new OpenSharedCart(carts, changeCart, pricing);

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
        assertThat(readCart.of(ANNA).lines().subtotal()).isEmpty();
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
    void aRepeatedRequestChangesNoLine() {
        setCartLine.set(anna, chairs(2), null);

        Cart again = setCartLine.set(anna, chairs(2), null).cart();
        assertThat(again.lines().unseen()).containsExactly(chairs(2));
        assertThat(changeCart.change(anna, null, cart -> cart.without(LAMP)).cart())
                .isEqualTo(again);
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

        assertThat(carts.of(GUEST).orElseThrow().lines().unseen()).containsExactly(chairs(1), lamps(1));
        assertThat(carts.of(newcomer)).isEmpty();
    }

    @Test
    void aChangeIsOneReadAndOneWrite() {
        carts.save(aCart(ANNA, lamps(1)));
        var counted = new CountedCarts(carts);
        var change = new ChangeCart(counted, contention, pricing);

        new SetCartLine(change, pricing).set(anna, chairs(1), null);

        assertThat(counted.calls()).containsExactly("of", "save");
    }

    @Test
    void losesNoLineOfParallelChanges() throws Exception {
        List<Sku> skus =
                IntStream.range(0, 20).mapToObj(i -> new Sku("SKU-" + i)).toList();
        skus.forEach(sku -> sold.put(sku, offer(sku, 1)));

        Crowd.atOnce(skus.stream()
                .<Callable<Object>>map(sku -> () -> setCartLine.set(anna, new CartLine(sku, 1), null))
                .toList());

        assertThat(carts.of(ANNA).orElseThrow().lines().skus()).containsExactlyInAnyOrderElementsOf(skus);
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        carts.save(aCart(GUEST, chairs(1), lamps(2)));
        carts.save(aCart(ANNA, chairs(2)));

        mergeCarts.merge(ANNA, GUEST, SUM);
        var again = mergeCarts.merge(ANNA, GUEST, SUM);

        assertThat(again.cart().cart().lines()).containsExactly(chairs(3), lamps(2));
        assertThat(carts.of(GUEST)).isEmpty();
    }

    @Test
    void aMergeThatIsTooMuchLosesNothing() {
        carts.save(aCart(ANNA).with(lines("SKU", 50), lines("SAVED", 50)));
        carts.save(aCart(GUEST, chairs(1)));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> mergeCarts.merge(ANNA, GUEST, SUM));
        assertThat(carts.of(GUEST).orElseThrow().lines()).containsExactly(chairs(1));
    }

    @Test
    void whatAnOrderBoughtLeavesTheCartOnce() {
        carts.save(aCart(ANNA, chairs(3), lamps(1)));

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2, LAMP, 1), 1);
        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2, LAMP, 1), 1);

        assertThat(carts.of(ANNA).orElseThrow().lines()).containsExactly(chairs(1));
    }

    @Test
    void aForgottenShopperHasNoCartHoweverOftenWeAreTold() {
        carts.save(aCart(ANNA, chairs(3)));
        carts.save(aCart(GUEST, chairs(1)));

        forgetShopper.forget(ANNA);
        forgetShopper.forget(ANNA);

        assertThat(carts.of(ANNA)).isEmpty();
        assertThat(carts.of(GUEST)).isPresent();
    }

    @Test
    void whatWasSetAfterTheOrderWasPlacedStays() {
        setCartLine.set(anna, chairs(1), null);
        setCartLine.set(anna, lamps(2), null);
        long placedFrom = carts.of(ANNA).orElseThrow().version();
        setCartLine.set(anna, chairs(1), null);

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 1, LAMP, 1), placedFrom);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactlyInAnyOrder(chairs(1), lamps(1));
    }

    @Test
    void whatAGuestBroughtAfterTheOrderWasPlacedStays() {
        setCartLine.set(anna, chairs(1), null);
        long placedFrom = carts.of(ANNA).orElseThrow().version();
        carts.save(aCart(GUEST, chairs(2)));
        mergeCarts.merge(ANNA, GUEST, MAX);

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 1), placedFrom);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactly(chairs(2));
    }

    @Test
    void whatAGuestOrderedLeavesTheCartOfTheAccountThatTookItIn() {
        carts.save(aCart(GUEST, chairs(2), lamps(1)));
        long placedFrom = carts.of(GUEST).orElseThrow().version();
        setCartLine.set(anna, chairs(1), null);
        mergeCarts.merge(ANNA, GUEST, SUM);

        settleOrder.settle(ORDER, GUEST, Map.of(CHAIR, 2, LAMP, 1), placedFrom);
        settleOrder.settle(ORDER, GUEST, Map.of(CHAIR, 2, LAMP, 1), placedFrom);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactly(chairs(1));
        assertThat(carts.of(GUEST)).isEmpty();
    }

    @Test
    void whatAGuestSetAfterOrderingStaysInTheCartOfTheAccount() {
        carts.save(aCart(GUEST, chairs(1), lamps(1)));
        long placedFrom = carts.of(GUEST).orElseThrow().version();
        setCartLine.set(new Shopper(GUEST, newcomer), chairs(3), null);
        mergeCarts.merge(ANNA, GUEST, SUM);

        settleOrder.settle(ORDER, GUEST, Map.of(CHAIR, 1, LAMP, 1), placedFrom);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactly(chairs(3));
    }

    @Test
    void whatTheAccountSetAfterTakingInAnOrderedLineStays() {
        carts.save(aCart(GUEST, chairs(1), lamps(1)));
        long placedFrom = carts.of(GUEST).orElseThrow().version();
        mergeCarts.merge(ANNA, GUEST, SUM);
        setCartLine.set(anna, chairs(1), null);

        settleOrder.settle(ORDER, GUEST, Map.of(CHAIR, 1, LAMP, 1), placedFrom);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactly(chairs(1));
    }

    @Test
    void anOrderOfAGuestWhoseAccountIsForgottenBringsItsCartNotBack() {
        carts.save(aCart(GUEST, chairs(1)));
        mergeCarts.merge(ANNA, GUEST, SUM);
        forgetShopper.forget(ANNA);

        settleOrder.settle(ORDER, GUEST, Map.of(CHAIR, 1), 1);

        assertThat(carts.of(ANNA)).isEmpty();
    }

    @Test
    void anOrderSettledBeforeThereWasACartTakesNothingLater() {
        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2), 1);
        setCartLine.set(anna, chairs(2), null);

        settleOrder.settle(ORDER, ANNA, Map.of(CHAIR, 2), 1);

        assertThat(carts.of(ANNA).orElseThrow().lines().unseen()).containsExactly(chairs(2));
    }

    @Test
    void saysWhatHasChangedUntilTheShopperHasTakenNoteOfIt() {
        setCartLine.set(anna, chairs(2), null);
        setCartLine.set(anna, lamps(1), null);
        sold.put(CHAIR, offer(CHAIR, 120));

        var read = readCart.of(ANNA);
        assertThat(changesOf(read, CHAIR)).containsExactly(new Change.PriceChanged(euros(100), euros(120)));
        assertThat(changesOf(read, LAMP)).isEmpty();
        assertThat(changesOf(readCart.of(ANNA), CHAIR)).hasSize(1);

        assertThat(changesOf(acknowledgeChanges.acknowledge(anna, null), CHAIR)).isEmpty();
        assertThat(changesOf(readCart.of(ANNA), CHAIR)).isEmpty();
    }

    @Test
    void whoeverChangesALineHasSeenThatLineAndNoOther() {
        setCartLine.set(anna, chairs(2), null);
        setCartLine.set(anna, lamps(1), null);
        sold.put(CHAIR, offer(CHAIR, 120));
        sold.put(LAMP, offer(LAMP, 20));

        var cart = setCartLine.set(anna, chairs(3), null);

        assertThat(changesOf(cart, CHAIR)).isEmpty();
        assertThat(changesOf(cart, LAMP)).containsExactly(new Change.PriceChanged(euros(30), euros(20)));
    }

    @Test
    void nothingCanBeTakenNoteOfWhileTheCatalogIsDown() {
        setCartLine.set(anna, chairs(2), null);
        catalogAnswers = false;

        assertThat(changesOf(readCart.of(ANNA), CHAIR)).isEmpty();
        assertThatExceptionOfType(OffersUnavailable.class).isThrownBy(() -> acknowledgeChanges.acknowledge(anna, null));
    }

    @Test
    void keepsWishes() {
        sold.put(LAMP, offer(LAMP, 30, false));

        keepWishes.add(anna, CHAIR);
        assertThatExceptionOfType(NotForSale.class).isThrownBy(() -> keepWishes.add(anna, LAMP));
        sold.put(CHAIR, offer(CHAIR, 80));

        assertThat(keepWishes
                        .of(ANNA)
                        .wishes()
                        .changesOf(keepWishes.of(ANNA).cart().wishes().of(CHAIR).orElseThrow()))
                .containsExactly(new Change.PriceChanged(euros(100), euros(80)));
        assertThat(keepWishes.remove(anna, CHAIR).cart().wishes()).isEmpty();
    }

    @Test
    void whoeverHasTheLinkSeesACopyAndMayTakeIt() {
        carts.save(aCart(ANNA, chairs(2)).with(mine -> details("A surprise", "DE")));
        var link = shareCart.share(ANNA);
        setCartLine.set(anna, chairs(9), null);

        assertThat(openSharedCart.open(link.token()).lines().lines()).containsExactly(chairs(2));
        assertThat(openSharedCart.open(link.token()).lines().subtotal()).contains(euros(200));
        var copy =
                openSharedCart.copy(link.token(), new Shopper(GUEST, newcomer)).cart();
        assertThat(copy.owner()).isEqualTo(newcomer);
        assertThat(copy.lines()).containsExactly(chairs(2));
        assertThat(copy.details()).isEqualTo(Details.NONE);
    }

    @Test
    void onlyItsOwnerTakesALinkBack() {
        carts.save(aCart(ANNA, chairs(2)));
        var link = shareCart.share(ANNA);

        assertThatExceptionOfType(NoSuchShare.class)
                .isThrownBy(() -> shareCart.takeBack(GUEST, link.share().id()));
        assertThat(shareCart.sharesOf(ANNA)).containsExactly(link.share());
        shareCart.takeBack(ANNA, link.share().id());

        assertThatExceptionOfType(NoSuchShare.class).isThrownBy(() -> openSharedCart.open(link.token()));
        assertThatExceptionOfType(NoSuchShare.class)
                .isThrownBy(() -> shareCart.takeBack(ANNA, link.share().id()));
    }

    @Test
    void givesOutTenLinksAndAnotherWhenOneHasExpired() {
        assertThatExceptionOfType(NothingToShare.class).isThrownBy(() -> shareCart.share(ANNA));
        carts.save(aCart(ANNA, chairs(2)));
        IntStream.range(0, Limit.SHARES.most()).forEach(each -> shareCart.share(ANNA));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> shareCart.share(ANNA));
        clock.advance(SharedCart.LIFETIME);

        shareCart.share(ANNA);
        assertThat(shareCart.sharesOf(ANNA)).hasSize(1);
    }

    private static List<Change> changesOf(PricedCart cart, Sku sku) {
        return cart.lines().changesOf(cart.cart().lines().of(sku).orElseThrow());
    }
}
