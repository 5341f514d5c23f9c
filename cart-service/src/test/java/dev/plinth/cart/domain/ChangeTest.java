package dev.plinth.cart.domain;

import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.euros;
import static dev.plinth.cart.domain.Shopping.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    /** Three chairs, seen when seven were left at 100 euros. */
    private final CartLine line = chairs(3).seenWith(Optional.of(offer(CHAIR, 100)));

    @Test
    void whatWasNeverSeenHasNotChanged() {
        assertThat(Change.since(chairs(3), Optional.of(offer(CHAIR, 100)))).isEmpty();
        assertThat(Change.since(chairs(3), Optional.empty())).isEmpty();
    }

    @Test
    void whatIsAsItWasHasNotChanged() {
        assertThat(changes(offer(CHAIR, 100))).isEmpty();
    }

    @Test
    void saysBothPrices() {
        assertThat(changes(offer(CHAIR, 110))).containsExactly(new Change.PriceChanged(euros(100), euros(110)));
        assertThat(changes(offer(CHAIR, 90))).containsExactly(new Change.PriceChanged(euros(100), euros(90)));
        var dollars = new Money(10000, Currency.getInstance("USD"));
        assertThat(changes(
                        new Offer(CHAIR, new ProductId("a-product"), "A Product", "The one", dollars, 7, true, null)))
                .containsExactly(new Change.PriceChanged(euros(100), dollars));
    }

    @Test
    void saysHowManyAreLeftOnceThereAreFewerThanWanted() {
        assertThat(changes(stocked(3))).isEmpty();
        assertThat(changes(stocked(2))).containsExactly(new Change.StockShort(3, 2));
        assertThat(changes(stocked(0))).containsExactly(new Change.SoldOut());
    }

    @Test
    void aShortageIsNewsOnce() {
        CartLine seenShort = line.seenWith(Optional.of(stocked(2)));

        assertThat(Change.since(seenShort, Optional.of(stocked(2)))).isEmpty();
        assertThat(Change.since(seenShort, Optional.of(stocked(1)))).containsExactly(new Change.StockShort(3, 1));
    }

    @Test
    void saysWhatIsNoLongerForSaleAndWhatIsAgain() {
        CartLine withdrawn = line.seenWith(Optional.empty());
        assertThat(Change.since(line, Optional.empty())).containsExactly(new Change.Withdrawn());
        assertThat(changes(offer(CHAIR, 100, false))).containsExactly(new Change.Withdrawn());
        assertThat(Change.since(withdrawn, Optional.empty())).isEmpty();

        assertThat(Change.since(withdrawn, Optional.of(offer(CHAIR, 120))))
                .containsExactly(new Change.PriceChanged(euros(100), euros(120)), new Change.AvailableAgain(7));
        assertThat(Change.since(line.seenWith(Optional.of(stocked(0))), Optional.of(stocked(4))))
                .containsExactly(new Change.AvailableAgain(4));
    }

    @Test
    void aLargeStockMayMoveUnnoticed() {
        assertThat(line.seenWith(Optional.of(stocked(5000)))).isEqualTo(line.seenWith(Optional.of(stocked(4000))));
    }

    private List<Change> changes(Offer now) {
        return Change.since(line, Optional.of(now));
    }

    private static Offer stocked(int available) {
        return new Offer(CHAIR, new ProductId("a-product"), "A Product", "The one", euros(100), available, true, null);
    }
}
