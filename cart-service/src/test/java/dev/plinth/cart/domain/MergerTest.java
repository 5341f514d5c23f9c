package dev.plinth.cart.domain;

import static dev.plinth.cart.domain.MergeStrategy.ACCOUNT;
import static dev.plinth.cart.domain.MergeStrategy.GUEST;
import static dev.plinth.cart.domain.MergeStrategy.MAX;
import static dev.plinth.cart.domain.MergeStrategy.SUM;
import static dev.plinth.cart.domain.Shopping.ANNA;
import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.aCart;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.details;
import static dev.plinth.cart.domain.Shopping.lamps;
import static dev.plinth.cart.domain.Shopping.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.cart.domain.Merger.Adjustment.Capped;
import dev.plinth.cart.domain.Merger.Adjustment.SavedForLater;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergerTest {

    private static final CartLine RUG = new CartLine(new Sku("RUG-03"), 1);

    private final Cart annas = aCart(ANNA, chairs(5), lamps(1));
    private final Cart guests = aCart(Shopping.GUEST, RUG, chairs(2));

    @Test
    void sumsUp() {
        assertThat(Merger.of(annas, guests, SUM).cart().lines()).containsExactly(chairs(7), lamps(1), RUG);
        assertThat(Merger.of(annas, guests, SUM).adjustments()).isEmpty();
    }

    @Test
    void tellsWhichOrdersOfTheGuestBoughtItsLinesUntilTheyAreBought() {
        Cart merged = Merger.of(annas.at(4), guests.at(7), SUM).cart().at(5);

        assertThat(merged.takenIn().guest()).isEqualTo(Shopping.GUEST);
        assertThat(merged.takenIn().seenAt(merged.version())).isEqualTo(7);
        assertThat(merged.takenIn().seenAt(6)).isNull();
        assertThat(merged.minus(Map.of(CHAIR, 7, LAMP, 1, RUG.sku(), 1), 5).takenIn())
                .isNull();
    }

    @Test
    void saysWhichSumALineDoesNotHold() {
        var merger = Merger.of(aCart(ANNA, chairs(60)), aCart(Shopping.GUEST, chairs(60)), SUM);

        assertThat(merger.cart().lines()).containsExactly(chairs(99));
        assertThat(merger.adjustments()).containsExactly(new Capped(CHAIR, 120, 99));
    }

    @Test
    void takesTheLargerQuantity() {
        assertThat(Merger.of(annas, guests, MAX).cart().lines()).containsExactly(chairs(5), lamps(1), RUG);
    }

    @Test
    void takesTheGuestsLinesAndSavesTheAccounts() {
        var merger = Merger.of(annas, guests, GUEST);

        assertThat(merger.cart().lines()).containsExactly(RUG, chairs(2));
        assertThat(merger.cart().saved()).containsExactly(lamps(1));
        assertThat(merger.adjustments()).containsExactly(new SavedForLater(LAMP, 1));
    }

    @Test
    void takesTheAccountsLinesAndSavesTheGuests() {
        var merger = Merger.of(annas, guests, ACCOUNT);

        assertThat(merger.cart().lines()).containsExactly(chairs(5), lamps(1));
        assertThat(merger.cart().saved()).containsExactly(RUG);
    }

    @Test
    void savesWhatThereIsNoRoomFor() {
        var merger = Merger.of(aCart(ANNA).with(lines("SKU", Limit.LINES.most()), Lines.NONE), guests, SUM);

        assertThat(merger.cart().lines()).hasSize(Limit.LINES.most());
        assertThat(merger.cart().saved()).containsExactly(RUG, chairs(2));
        assertThat(merger.adjustments()).containsExactly(new SavedForLater(RUG.sku(), 1), new SavedForLater(CHAIR, 2));
    }

    @Test
    void refusesWhatIsTooMuchEvenForThat() {
        Cart full = aCart(ANNA).with(lines("SKU", Limit.LINES.most()), lines("SAVED", Limit.SAVED.most()));

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> Merger.of(full, guests, SUM));
    }

    @ParameterizedTest
    @EnumSource
    void losesNoSkuWhateverTheStrategy(MergeStrategy strategy) {
        Cart account = annas.save(LAMP).wishing(RUG);
        Cart guest =
                guests.with(new CartLine(new Sku("SOFA-01"), 1)).save(CHAIR).wishing(lamps(1));

        Cart merged = Merger.of(account, guest, strategy).cart();

        Set<Sku> kept = new HashSet<>(merged.lines().skus());
        kept.addAll(merged.saved().skus());
        assertThat(kept).containsExactlyInAnyOrder(CHAIR, LAMP, RUG.sku(), new Sku("SOFA-01"));
        assertThat(merged.wishes().skus()).containsExactlyInAnyOrder(RUG.sku(), LAMP);
    }

    @Test
    void keepsTheAccountsDetailsAndAddsWhatIsMissing() {
        Cart account = annas.with(mine -> details("Ring twice", "DE", "SPRING"));
        Cart guest = guests.with(theirs -> details("At the back door", "FR", "SPRING", "LAMP10"));

        assertThat(Merger.of(account, guest, SUM).cart().details())
                .isEqualTo(details("Ring twice", "DE", "SPRING", "LAMP10"));
        assertThat(Merger.of(annas, guest, SUM).cart().details()).isEqualTo(guest.details());
    }
}
