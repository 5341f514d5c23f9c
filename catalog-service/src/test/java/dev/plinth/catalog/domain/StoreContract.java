package dev.plinth.catalog.domain;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.CHAIR_MODEL;
import static dev.plinth.catalog.domain.Furniture.LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.WALNUT_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.aLamp;
import static dev.plinth.catalog.domain.Furniture.aProductOf;
import static dev.plinth.catalog.domain.Furniture.chairModel;
import static dev.plinth.catalog.domain.Furniture.quantities;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.Reservation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of the catalog must do; the fake and DynamoDB run the same tests. */
public abstract class StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final OrderId ORDER = new OrderId("order-1");

    protected abstract Store store();

    @Test
    void returnsTheProductThatWasStored() {
        Product chair = added(CHAIR, aChair());

        assertThat(store().products().find(CHAIR)).contains(chair);
        assertThat(store().products().find(Set.of(CHAIR, LAMP))).containsExactly(Map.entry(CHAIR, chair));
    }

    @Test
    void readsProductsByTheirSkus() {
        store().models().keep(chairModel(1));
        Product chair = added(CHAIR, aChair());
        Product lamp = added(LAMP, aLamp());
        var skus = Set.of(OAK_CHAIR, BRASS_LAMP, new Sku("GHOST"));

        assertThat(store().products().offering(skus))
                .extracting(Listing::product)
                .containsExactlyInAnyOrder(chair, lamp);
        assertThat(store().products().offering(Set.of(new Sku("GHOST")))).isEmpty();
    }

    @Test
    void readsTheNewestOfWhatASkuBelongsTo() {
        Product bare = added(CHAIR, aChair());
        assertThat(offered(OAK_CHAIR).model()).isNull();
        store().models().keep(chairModel(1));
        Product shown = bare.with(aChair(CHAIR_MODEL));

        store().products().store(bare, listing(shown, chairModel(1)));
        store().stocks().store(Stock.none(OAK_CHAIR, CHAIR).counted(7));

        assertThat(offered(OAK_CHAIR).product()).isEqualTo(shown);
        assertThat(offered(OAK_CHAIR).model()).isEqualTo(chairModel(1));
        assertThat(offered(OAK_CHAIR).stock().get(OAK_CHAIR).onHand()).isEqualTo(7);
        store().models().keep(chairModel(2));
        assertThat(offered(OAK_CHAIR).model()).isEqualTo(chairModel(2));
        store().products().store(shown, listing(shown.archived(), null));
        assertThat(offered(OAK_CHAIR).product().isActive()).isFalse();
    }

    @Test
    void readsAReservationWithItsStock() {
        added(CHAIR, aChair());
        assertThat(store().reservations().find(ORDER, Set.of(OAK_CHAIR, new Sku("GHOST"))))
                .isEqualTo(new Standing(Optional.empty(), Map.of(OAK_CHAIR, Stock.none(OAK_CHAIR, CHAIR))));
        Stock held = Stock.none(OAK_CHAIR, CHAIR).counted(5);
        store().stocks().store(held);
        var reservation = Reservation.held(ORDER, quantities(OAK_CHAIR, 2), NOON);

        store().reservations().store(reservation, List.of(held.hold(2)));

        assertThat(store().reservations().find(ORDER, Set.of(OAK_CHAIR)))
                .isEqualTo(new Standing(Optional.of(reservation), Map.of(OAK_CHAIR, held.hold(2))));
    }

    @Test
    void tellsOfASaleOnlyWhenItIsHeld() {
        Stock five = stocked(OAK_CHAIR, 5);
        var held = Reservation.held(ORDER, quantities(OAK_CHAIR, 2), NOON);
        store().reservations().store(held, List.of(five.hold(2)));
        int events = store().eventsToldOf();

        store().reservations()
                .store(held.to(State.COMMITTED, 2), List.of(five.hold(2).commit(2)));

        assertThat(store().eventsToldOf()).isEqualTo(events);
        assertThat(store().stocks().find(OAK_CHAIR)).contains(five.hold(2).commit(2));
    }

    @Test
    void takesAReturnIntoStockOnce() {
        added(CHAIR, aChair());
        Stock before = store().stocks().find(OAK_CHAIR).orElseThrow();
        var goods = new ReturnId(java.util.UUID.randomUUID().toString());

        assertThat(store().stocks().restock(goods, List.of(before.putBack(2)))).isTrue();
        Stock after = store().stocks().find(OAK_CHAIR).orElseThrow();
        assertThat(store().stocks().restock(goods, List.of(after.putBack(2)))).isFalse();

        assertThat(store().stocks().find(OAK_CHAIR)).contains(after);
        assertThat(after.onHand()).isEqualTo(2);
    }

    @Test
    void takesNoReturnIntoStockThatIsBasedOnAStaleRead() {
        added(CHAIR, aChair());
        Stock before = store().stocks().find(OAK_CHAIR).orElseThrow();
        store().stocks().store(before.counted(7));
        var goods = new ReturnId(java.util.UUID.randomUUID().toString());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> store().stocks().restock(goods, List.of(before.putBack(2))));
        assertThat(store().stocks().find(OAK_CHAIR).orElseThrow().onHand()).isEqualTo(7);
    }

    @Test
    void refusesAProductBasedOnAStaleRead() {
        Product read = added(CHAIR, aChair());
        store().products().store(read, listing(read.with(aChair()), null));
        int events = store().eventsToldOf();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> store().products().store(read, listing(read.archived(), null)));
        assertThat(store().products().find(CHAIR).orElseThrow().isActive()).isTrue();
        assertThat(store().eventsToldOf()).isEqualTo(events);
    }

    @Test
    void refusesASecondFirstProduct() {
        added(CHAIR, aChair());

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> added(CHAIR, aChair()));
    }

    @Test
    void givesASkuToOneProductOnly() {
        added(CHAIR, aChair());

        assertThatExceptionOfType(SkuTaken.class)
                .isThrownBy(() -> added(LAMP, aProductOf(OAK_CHAIR)))
                .withMessageContaining("CHAIR-OAK");
        assertThat(store().products().find(LAMP)).isEmpty();
    }

    @Test
    void keepsASkusStockThroughItsAbsence() {
        Product both = added(CHAIR, aChair());
        store().stocks().store(Stock.none(OAK_CHAIR, CHAIR).counted(7));
        Product walnutOnly = both.with(aProductOf(WALNUT_CHAIR));
        store().products().store(both, listing(walnutOnly, null));
        assertThatExceptionOfType(SkuTaken.class).isThrownBy(() -> added(LAMP, aProductOf(OAK_CHAIR)));

        store().products().store(walnutOnly, listing(walnutOnly.with(aChair()), null));

        assertThat(store().stocks().find(OAK_CHAIR).orElseThrow().onHand()).isEqualTo(7);
    }

    @Test
    void listsWhatIsOnSaleInOrderOfIds() {
        Product chair = added(CHAIR, aChair());
        Product lamp = added(LAMP, aLamp());
        Product rug = added(new ProductId("rug"), aProductOf(new Sku("RUG")));
        store().products().store(rug, listing(rug.archived(), null));

        assertThat(store().products().active(null, 10)).containsExactly(lamp, chair);
        assertThat(store().products().active(null, 1)).containsExactly(lamp);
        assertThat(store().products().active(LAMP, 10)).containsExactly(chair);
    }

    @Test
    void keepsTheNewestPublicationOfAModel() {
        assertThat(store().models().keep(chairModel(2))).isTrue();
        assertThat(store().models().keep(chairModel(1))).isFalse();
        assertThat(store().models().keep(chairModel(2))).isTrue();

        assertThat(store().models().find(Set.of(CHAIR_MODEL))).containsExactly(Map.entry(CHAIR_MODEL, chairModel(2)));
    }

    @Test
    void knowsWhichProductsDoNotYetShowAPublication() {
        Product chair = added(CHAIR, aChair(CHAIR_MODEL));
        added(LAMP, aLamp());
        store().models().keep(chairModel(1));
        assertThat(store().products().behind(chairModel(1))).containsExactly(CHAIR);

        store().products().store(chair, listing(chair.shownAnew(), chairModel(1)));

        assertThat(store().products().behind(chairModel(1))).isEmpty();
        assertThat(store().products().behind(chairModel(2))).containsExactly(CHAIR);
    }

    @Test
    void knowsWhichProductsOnSaleNameAModel() {
        Product chair = added(CHAIR, aChair(CHAIR_MODEL));
        added(LAMP, aLamp());

        assertThat(store().products().naming(CHAIR_MODEL, null, 10)).containsExactly(CHAIR);
        assertThat(store().products().naming(CHAIR_MODEL, CHAIR, 10)).isEmpty();
        assertThat(store().products().naming(new ModelId("another"), null, 10)).isEmpty();

        store().products().store(chair, listing(chair.archived(), null));
        assertThat(store().products().naming(CHAIR_MODEL, null, 10)).isEmpty();
    }

    @Test
    void forgetsWhichModelAProductNamedBefore() {
        Product chair = added(CHAIR, aChair(CHAIR_MODEL));
        store().products().store(chair, listing(chair.with(aChair()), null));

        assertThat(store().products().behind(chairModel(1))).isEmpty();
    }

    @Test
    void refusesAProductShownByAModelThatHasChanged() {
        store().models().keep(chairModel(1));
        store().models().keep(chairModel(2));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> store().products()
                        .store(null, listing(Product.first(CHAIR, aChair(CHAIR_MODEL)), chairModel(1))));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> added(CHAIR, aChair(CHAIR_MODEL)));
    }

    @Test
    void aSkuBeginsWithNoStock() {
        added(CHAIR, aChair());

        assertThat(store().stocks().find(OAK_CHAIR)).contains(Stock.none(OAK_CHAIR, CHAIR));
        assertThat(store().stocks().find(BRASS_LAMP)).isEmpty();
    }

    @Test
    void refusesStockBasedOnAStaleRead() {
        added(CHAIR, aChair());
        Stock none = Stock.none(OAK_CHAIR, CHAIR);
        store().stocks().store(none.counted(5));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> store().stocks().store(none.counted(3)));
        assertThat(store().stocks().find(OAK_CHAIR)).contains(none.counted(5));
    }

    @Test
    void readsManySkusAtOnce() {
        Sku[] some = skus("SOME", ProductDetails.MAX_VARIANTS);
        Sku[] more = skus("MORE", ProductDetails.MAX_VARIANTS);
        Sku[] rest = skus("REST", 20);
        added(CHAIR, aProductOf(some));
        added(LAMP, aProductOf(more));
        added(new ProductId("rug"), aProductOf(rest));

        Set<Sku> all = Stream.of(some, more, rest).flatMap(Stream::of).collect(toSet());
        assertThat(store().stocks().find(all)).containsOnlyKeys(all);
    }

    @Test
    void movesStockTogetherWithItsReservation() {
        Stock five = stocked(OAK_CHAIR, 5);
        int events = store().eventsToldOf();
        Reservation held = Reservation.held(ORDER, quantities(OAK_CHAIR, 2), NOON);

        store().reservations().store(held, List.of(five.hold(2)));

        assertThat(store().reservations().find(ORDER)).contains(held);
        assertThat(store().stocks().find(OAK_CHAIR)).contains(five.hold(2));
        assertThat(store().eventsToldOf()).isEqualTo(events + 1);
    }

    @Test
    void movesNothingWhenOneStockHasChanged() {
        Stock five = stocked(OAK_CHAIR, 5);
        store().stocks().store(five.counted(6));
        int events = store().eventsToldOf();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> store().reservations()
                        .store(Reservation.held(ORDER, quantities(OAK_CHAIR, 2), NOON), List.of(five.hold(2))));
        assertThat(store().reservations().find(ORDER)).isEmpty();
        assertThat(store().eventsToldOf()).isEqualTo(events);
    }

    @Test
    void takesAReservationOfAsManySkusAsACartHolds() {
        Sku[] skus = skus("MANY", Quantities.MAX_SKUS);
        added(CHAIR, aProductOf(skus));
        List<Stock> moved =
                Stream.of(skus).map(sku -> Stock.none(sku, CHAIR).counted(1)).toList();
        var lines = Stream.of(skus).map(sku -> new Quantities.Line(sku, 1)).toList();

        store().reservations().store(Reservation.held(ORDER, Quantities.summed(lines), NOON), moved);

        assertThat(store().stocks().find(Set.of(skus)).values()).containsExactlyInAnyOrderElementsOf(moved);
    }

    @Test
    void findsHoldsFromTheMomentTheirTimeIsUp() {
        Stock five = stocked(OAK_CHAIR, 5);
        Reservation held = Reservation.held(ORDER, quantities(OAK_CHAIR, 2), NOON);
        store().reservations().store(held, List.of(five.hold(2)));

        assertThat(store().reservations().due(NOON.minus(Duration.ofMillis(1)))).isEmpty();
        assertThat(store().reservations().due(NOON)).containsExactly(ORDER);

        store().reservations()
                .store(held.to(State.EXPIRED), List.of(five.hold(2).release(2)));
        assertThat(store().reservations().due(NOON)).isEmpty();
    }

    private Listing offered(Sku sku) {
        return store().products().offering(Set.of(sku)).getFirst();
    }

    private Product added(ProductId id, ProductDetails details) {
        Product first = Product.first(id, details);
        store().products().store(null, listing(first, null));
        return first;
    }

    private Stock stocked(Sku sku, int onHand) {
        added(CHAIR, aChair());
        Stock counted = Stock.none(sku, CHAIR).counted(onHand);
        store().stocks().store(counted);
        return counted;
    }

    private static Sku[] skus(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> new Sku(name + "-" + i)).toArray(Sku[]::new);
    }

    private static Listing listing(Product product, @Nullable PublishedModel model) {
        return new Listing(product, Map.of(), model);
    }
}
