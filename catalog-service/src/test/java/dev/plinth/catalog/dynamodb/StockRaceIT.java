package dev.plinth.catalog.dynamodb;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.quantities;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.application.Catalog;
import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Quantities.Line;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.StockShort;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.MovableClock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A crowd wants more than there is. Nothing is sold twice, and nobody is told a falsehood. */
class StockRaceIT {

    private static final int BUYERS = 64;
    private static final int UNITS = 10;
    private static final TestTable TABLE = new TestTable();

    private final MovableClock clock = new MovableClock();

    /** One process each, as far as the table can tell. */
    private final List<Catalog> replicas =
            List.of(new Catalog(TABLE, clock), new Catalog(TABLE, clock), new Catalog(TABLE, clock));

    private final Catalog catalog = replicas.getFirst();

    @BeforeEach
    void tenChairs() {
        TABLE.empty();
        catalog.sells(CHAIR, aChair());
        catalog.has(OAK_CHAIR, UNITS);
    }

    @RepeatedTest(3)
    void sixtyFourBuyersOfTenUnitsGetTen() throws Exception {
        long served = all(BUYERS, buyer -> reserve(buyer, new OrderId("order-" + buyer), quantities(OAK_CHAIR, 1)));

        assertThat(served).isEqualTo(UNITS);
        assertThat(stock().available()).isZero();
        assertThat(stock().reserved()).isEqualTo(UNITS);
    }

    @RepeatedTest(2)
    void twoLinesOfOneSkuAreTakenTogetherOrNotAtAll() throws Exception {
        var three = Quantities.summed(List.of(new Line(OAK_CHAIR, 1), new Line(OAK_CHAIR, 2)));

        long served = all(16, buyer -> reserve(buyer, new OrderId("order-" + buyer), three));

        assertThat(served).isEqualTo(3);
        assertThat(stock().reserved()).isEqualTo(9);
    }

    @RepeatedTest(2)
    void oneOrderReservesOnceHoweverOftenItAsksAtOnce() throws Exception {
        long served = all(20, again -> reserve(again, new OrderId("order-1"), quantities(OAK_CHAIR, UNITS)));

        assertThat(served).as("none is told that what it holds itself is short").isEqualTo(20);
        assertThat(stock().reserved()).isEqualTo(UNITS);
    }

    @RepeatedTest(2)
    void severalReplicasSweepAHoldOnce() throws Exception {
        IntStream.range(0, 5).forEach(i -> reserve(i, new OrderId("order-" + i), quantities(OAK_CHAIR, 2)));
        clock.advance(Catalog.HOLD_TIME);

        all(replicas.size(), replica -> {
            replicas.get(replica).expireReservations.sweep();
            return true;
        });
        catalog.expireReservations.sweep(); // for what every replica left to another

        assertThat(stock().available()).isEqualTo(UNITS);
    }

    /** As a client does: yes, no, or back in a moment. */
    private boolean reserve(int caller, OrderId order, Quantities wanted) {
        while (true) {
            try {
                replicas.get(caller % replicas.size()).reserveStock.reserve(order, wanted);
                return true;
            } catch (StockShort soldOut) {
                return false;
            } catch (ChangedMeanwhile contended) {
                Thread.onSpinWait();
            }
        }
    }

    private Stock stock() {
        return catalog.stockOf(OAK_CHAIR);
    }

    /** How many of them said yes; anything but yes and no fails the test. */
    private static long all(int many, IntFunction<Boolean> attempt) throws Exception {
        List<Boolean> answers = Crowd.atOnce(IntStream.range(0, many)
                .<Callable<Boolean>>mapToObj(i -> () -> attempt.apply(i))
                .toList());
        return answers.stream().filter(yes -> yes).count();
    }
}
