package dev.plinth.cart.domain;

import static dev.plinth.cart.domain.Shopping.ANNA;
import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.aCart;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.details;
import static dev.plinth.cart.domain.Shopping.lamps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.test.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of carts must do; the fake and DynamoDB run the same tests. */
public abstract class CartsContract {

    private static final OrderId ORDER = new OrderId("order-1");

    protected final MovableClock clock = new MovableClock();

    protected abstract Carts carts();

    protected abstract SharedCarts sharedCarts();

    @Test
    void returnsWhatWasSavedInItsOrder() {
        Cart saved = carts().save(aCart(ANNA, lamps(2), chairs(1)));

        assertThat(saved.version()).isEqualTo(1);
        assertThat(carts().of(ANNA)).contains(saved);
        assertThat(carts().of(GUEST)).isEmpty();
    }

    @Test
    void returnsWhatWasSeenSavedAndWished() {
        CartLine seen = chairs(3).seenWith(Optional.of(Shopping.offer(CHAIR, 100)));
        Cart saved = carts().save(aCart(ANNA, seen, lamps(1)).save(LAMP).wishing(seen.seenWith(Optional.empty())));

        assertThat(carts().of(ANNA)).contains(saved);
    }

    @Test
    void keepsTheFullestCart() {
        Cart saved = carts().save(Shopping.theFullestCart(GUEST));

        assertThat(carts().of(GUEST)).contains(saved);
    }

    @Test
    void sharesACartUntilTheLinkExpires() {
        SharedCart shared = aSharedCart();
        Cart cart = aCart(GUEST, chairs(3)).sharing(shared.share(), clock.instant());

        Cart saved = sharedCarts().share(shared, cart);

        assertThat(carts().of(GUEST)).contains(saved);
        clock.advance(SharedCart.LIFETIME.minusSeconds(1));
        assertThat(sharedCarts().of(shared.id())).contains(shared);
        clock.advance(Duration.ofSeconds(1));
        assertThat(sharedCarts().of(shared.id())).isEmpty();
    }

    @Test
    void takesALinkBack() {
        SharedCart shared = aSharedCart();
        Cart sharing = sharedCarts().share(shared, aCart(ANNA, chairs(3)).sharing(shared.share(), clock.instant()));

        Cart without = sharedCarts().unshare(shared.id(), sharing.withoutShare(shared.id()));

        assertThat(sharedCarts().of(shared.id())).isEmpty();
        assertThat(carts().of(ANNA)).contains(without);
    }

    @Test
    void forgetsACartWithAllThatWasSharedOfIt() {
        SharedCart shared = aSharedCart();
        Cart sharing = sharedCarts().share(shared, aCart(ANNA, chairs(3)).sharing(shared.share(), clock.instant()));

        carts().forget(sharing);

        assertThat(carts().of(ANNA)).isEmpty();
        assertThat(sharedCarts().of(shared.id())).isEmpty();
    }

    /** Each cart that was merged brought its own. */
    @Test
    void forgetsACartThatWasSharedMoreOftenThanOneWriteCanUndo() {
        SharedCart shared = aSharedCart();
        Cart sharing = sharedCarts().share(shared, aCart(ANNA, chairs(3)).sharing(shared.share(), clock.instant()));
        var links = Stream.concat(
                        sharing.shares().stream(),
                        Stream.generate(() -> aSharedCart().share()).limit(210))
                .toList();
        Cart merged = carts().save(sharing.withShares(links));

        carts().forget(merged);

        assertThat(carts().of(ANNA)).isEmpty();
        assertThat(sharedCarts().of(shared.id())).isEmpty();
    }

    @Test
    void forgetsNoCartThatHasChanged() {
        Cart read = carts().save(aCart(ANNA, chairs(3)));
        Cart since = carts().save(read.with(lamps(1)));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> carts().forget(read));
        assertThat(carts().of(ANNA)).contains(since);
    }

    @Test
    void sharesNothingOfACartThatHasChanged() {
        Cart read = carts().save(aCart(ANNA, chairs(3)));
        carts().save(read.with(lamps(1)));
        SharedCart shared = aSharedCart();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> sharedCarts().share(shared, read.sharing(shared.share(), clock.instant())));
        assertThat(sharedCarts().of(shared.id())).isEmpty();
    }

    @Test
    void returnsTheDetailsToo() {
        Cart saved = carts().save(aCart(ANNA, chairs(1))
                .with(none -> details("Ring twice,\nplease", "US-CA", "SPRING", "CHAIR10")));
        assertThat(carts().of(ANNA)).contains(saved);

        Cart without = carts().save(saved.with(details -> Details.NONE));
        assertThat(carts().of(ANNA)).contains(without);
    }

    @Test
    void refusesASaveBasedOnAStaleRead() {
        Cart read = carts().save(aCart(ANNA, chairs(1)));
        Cart savedByAnotherTab = carts().save(read.with(lamps(2)));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> carts().save(read.with(chairs(3))));
        assertThat(carts().of(ANNA)).contains(savedByAnotherTab);
    }

    @Test
    void refusesASecondFirstSave() {
        carts().save(aCart(ANNA, chairs(1)));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> carts().save(aCart(ANNA, lamps(2))));
    }

    @Test
    void forgetsAGuestsCartWhenItsTimeIsUpAndNoSooner() {
        carts().save(aCart(GUEST, chairs(1)));

        clock.advance(Cart.GUEST_LIFETIME.minusSeconds(1));
        assertThat(carts().of(GUEST)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(carts().of(GUEST)).isEmpty();

        assertThat(carts().save(aCart(GUEST, lamps(1))).version()).isEqualTo(1);
    }

    @Test
    void countsAGuestsTimeFromTheLastChange() {
        Cart saved = carts().save(aCart(GUEST, chairs(1)));
        clock.advance(Cart.GUEST_LIFETIME.minusDays(1));
        Cart changed = carts().save(saved.with(lamps(1)));

        clock.advance(Duration.ofDays(2));

        assertThat(carts().of(GUEST)).contains(changed);
    }

    @Test
    void keepsAnAccountsCartForGood() {
        Cart saved = carts().save(aCart(ANNA, chairs(1)));

        clock.advance(Cart.GUEST_LIFETIME.multipliedBy(100));

        assertThat(carts().of(ANNA)).contains(saved);
    }

    @Test
    void mergesAndForgetsTheGuestsCart() {
        Cart guests = carts().save(aCart(GUEST, chairs(1)));
        Cart annas = carts().save(aCart(ANNA, lamps(1)));

        Cart merged = carts().merge(merged(annas, guests), guests);

        assertThat(carts().of(ANNA)).contains(merged);
        assertThat(merged.lines()).containsExactly(lamps(1), chairs(1));
        assertThat(merged.takenIn()).isEqualTo(new TakenIn(GUEST, guests.version(), merged.version()));
        assertThat(carts().of(GUEST)).isEmpty();
    }

    @Test
    void remembersWhereAGuestsCartWentAsLongAsItWouldHaveLived() {
        Cart guests = carts().save(aCart(GUEST, lamps(1)).with(chairs(1)));
        Cart merged = carts().merge(merged(Cart.emptyFor(ANNA), guests), guests);

        Move move = carts().moveOf(GUEST).orElseThrow();

        assertThat(move).isEqualTo(new Move(GUEST, ANNA, Map.of(LAMP, 0L, CHAIR, 1L), merged.version()));
        clock.advance(Cart.GUEST_LIFETIME.minusSeconds(1));
        assertThat(carts().moveOf(GUEST)).contains(move);
        clock.advance(Duration.ofSeconds(1));
        assertThat(carts().moveOf(GUEST)).isEmpty();
    }

    @Test
    void mergesNothingWhenEitherCartHasChanged() {
        Cart guests = carts().save(aCart(GUEST, chairs(1)));
        Cart annas = carts().save(aCart(ANNA, lamps(1)));
        Cart guestsLater = carts().save(guests.with(chairs(2)));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> carts().merge(merged(annas, guests), guests));

        Cart annasLater = carts().save(annas.with(lamps(2)));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> carts().merge(merged(annas, guestsLater), guestsLater));

        assertThat(carts().of(GUEST)).contains(guestsLater);
        assertThat(carts().of(ANNA)).contains(annasLater);
    }

    @Test
    void settlesAnOrderOnce() {
        Cart three = carts().save(aCart(ANNA, chairs(3)));
        assertThat(carts().hasSettled(ORDER)).isFalse();

        Cart one = carts().settle(ORDER, three.with(chairs(1)));

        assertThat(carts().hasSettled(ORDER)).isTrue();
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> carts().settle(ORDER, one.with(chairs(9))));
        assertThat(carts().of(ANNA)).contains(one);
    }

    @Test
    void settlesNothingWhenTheCartHasChanged() {
        Cart read = carts().save(aCart(ANNA, chairs(3)));
        carts().save(read.with(lamps(1)));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> carts().settle(ORDER, read.without(CHAIR)));
        assertThat(carts().hasSettled(ORDER)).isFalse();
    }

    private SharedCart aSharedCart() {
        var end = clock.instant().plus(SharedCart.LIFETIME);
        return new SharedCart(ShareToken.random().id(), aCart(ANNA, chairs(3)).lines(), end);
    }

    private static Cart merged(Cart account, Cart guest) {
        return Merger.of(account, guest, MergeStrategy.SUM).cart();
    }
}
