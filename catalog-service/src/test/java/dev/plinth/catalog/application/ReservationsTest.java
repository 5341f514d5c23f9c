package dev.plinth.catalog.application;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.aLamp;
import static dev.plinth.catalog.domain.Furniture.quantities;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.InMemoryStore;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.PaidStockGone;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Quantities.Line;
import dev.plinth.catalog.domain.Reservation.State;
import dev.plinth.catalog.domain.ReservationDiffers;
import dev.plinth.catalog.domain.ReservationEnded;
import dev.plinth.catalog.domain.Shortfall;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.StockShort;
import dev.plinth.devstack.test.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationsTest {

    private static final OrderId ORDER = new OrderId("order-1");
    private static final OrderId OTHER_ORDER = new OrderId("order-2");
    private static final Set<Sku> SKUS = Set.of(OAK_CHAIR);
    private static final Quantities TWO_CHAIRS = quantities(OAK_CHAIR, 2);

    private final InMemoryStore store = new InMemoryStore();
    private final MovableClock clock = new MovableClock();
    private final Catalog catalog = new Catalog(store, clock);

    @BeforeEach
    void fiveChairsAndOneLamp() {
        catalog.sells(CHAIR, aChair());
        catalog.sells(LAMP, aLamp());
        catalog.has(OAK_CHAIR, 5);
        catalog.has(BRASS_LAMP, 1);
    }

    @Test
    void holdsEveryLine() {
        var reserved = catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        assertThat(reserved.anew()).isTrue();
        assertThat(reserved.reservation().expiresAt()).isEqualTo(clock.instant().plus(Catalog.HOLD_TIME));
        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(3);
    }

    @Test
    void holdsNothingWhenOneLineIsShort() {
        var wanted = Quantities.summed(List.of(new Line(OAK_CHAIR, 2), new Line(BRASS_LAMP, 2)));

        assertThatExceptionOfType(StockShort.class)
                .isThrownBy(() -> catalog.reserveStock.reserve(ORDER, wanted))
                .satisfies(
                        refusal -> assertThat(refusal.shortfalls()).containsExactly(new Shortfall(BRASS_LAMP, 2, 1)));
        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(5);
        assertThat(catalog.stockOf(BRASS_LAMP).available()).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestHoldsNothingMore() {
        var first = catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        var second = catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        assertThat(second.anew()).isFalse();
        assertThat(second.reservation()).isEqualTo(first.reservation());
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isEqualTo(2);
    }

    @Test
    void anOrderCannotReserveOtherLinesUnderItsId() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        assertThatExceptionOfType(ReservationDiffers.class)
                .isThrownBy(() -> catalog.reserveStock.reserve(ORDER, quantities(OAK_CHAIR, 1)));
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isEqualTo(2);
    }

    @Test
    void payingTakesTheUnitsOnce() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        catalog.commitReservation.commit(ORDER, SKUS, 3);
        catalog.commitReservation.commit(ORDER, SKUS, 3);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(3);
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isZero();
        assertThat(state()).isEqualTo(State.COMMITTED);
    }

    @Test
    void payingAnOrderThatIsUnknownHereChangesNothing() {
        catalog.commitReservation.commit(ORDER, SKUS, 3);

        assertThat(store.reservations().find(ORDER)).isEmpty();
    }

    @Test
    void releasingPutsTheUnitsBackOnce() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        catalog.releaseReservation.release(ORDER);
        catalog.releaseReservation.release(ORDER);

        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(5);
        assertThatExceptionOfType(ReservationEnded.class)
                .isThrownBy(() -> catalog.reserveStock.reserve(ORDER, TWO_CHAIRS));
    }

    @Test
    void whatIsPaidCannotBeReleased() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        catalog.commitReservation.commit(ORDER, SKUS, 3);

        assertThatExceptionOfType(ReservationEnded.class).isThrownBy(() -> catalog.releaseReservation.release(ORDER));
        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(3);
    }

    @Test
    void aCancelledSalePutsTheUnitsBack() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        catalog.commitReservation.commit(ORDER, SKUS, 3);

        catalog.releaseReservation.cancel(ORDER, 4);
        catalog.releaseReservation.cancel(ORDER, 4);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(5);
    }

    @Test
    void paymentThatArrivesAfterTheCancellationIsTooLate() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        catalog.releaseReservation.cancel(ORDER, 4);

        catalog.commitReservation.commit(ORDER, SKUS, 3);

        assertThat(state()).isEqualTo(State.RELEASED);
        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(5);
    }

    @Test
    void aHoldEndsWithItsTimeAndNotBefore() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        clock.advance(Catalog.HOLD_TIME.minusMillis(1));
        catalog.expireReservations.sweep();
        assertThat(state()).isEqualTo(State.HELD);

        clock.advance(Duration.ofMillis(1));
        assertThat(state()).as("before any sweep").isEqualTo(State.EXPIRED);
        catalog.expireReservations.sweep();
        catalog.expireReservations.sweep();
        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(5);
    }

    @Test
    void anOrderWhoseHoldHasEndedMayHoldAgain() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        clock.advance(Catalog.HOLD_TIME);
        catalog.expireReservations.sweep();

        assertThat(catalog.reserveStock.reserve(ORDER, TWO_CHAIRS).anew()).isTrue();
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isEqualTo(2);
    }

    @Test
    void anOrderWhoseTimeIsUpKeepsTheUnitsThatNobodySwept() {
        catalog.reserveStock.reserve(ORDER, quantities(OAK_CHAIR, 5));
        clock.advance(Catalog.HOLD_TIME);

        assertThat(catalog.reserveStock.reserve(ORDER, quantities(OAK_CHAIR, 5)).anew())
                .isTrue();

        catalog.expireReservations.sweep();
        assertThat(state()).isEqualTo(State.HELD);
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isEqualTo(5);
    }

    @Test
    void whatWasReservedLeavesWhateverLinesThePaymentNames() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);

        catalog.commitReservation.commit(ORDER, Set.of(BRASS_LAMP), 3);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(3);
        assertThat(catalog.stockOf(BRASS_LAMP).onHand()).isEqualTo(1);
    }

    @Test
    void paymentAfterTheHoldEndedTakesWhatIsFree() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        clock.advance(Catalog.HOLD_TIME);
        catalog.expireReservations.sweep();

        catalog.commitReservation.commit(ORDER, SKUS, 3);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(3);
        assertThat(state()).isEqualTo(State.COMMITTED);
    }

    @Test
    void paymentAfterTheUnitsWentToAnotherIsSaidLoudlyAndSellsNothingTwice() {
        catalog.reserveStock.reserve(ORDER, TWO_CHAIRS);
        clock.advance(Catalog.HOLD_TIME);
        catalog.expireReservations.sweep();
        catalog.reserveStock.reserve(OTHER_ORDER, quantities(OAK_CHAIR, 4));

        assertThatExceptionOfType(PaidStockGone.class)
                .isThrownBy(() -> catalog.commitReservation.commit(ORDER, SKUS, 3))
                .withMessageContaining("order-1");
        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(5);

        catalog.has(OAK_CHAIR, 6);
        catalog.commitReservation.commit(ORDER, SKUS, 3);
        assertThat(catalog.stockOf(OAK_CHAIR).available()).isZero();
    }

    private State state() {
        return store.reservations().find(ORDER).orElseThrow().stateAt(clock.instant());
    }
}
