package dev.plinth.catalog.domain;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class StockTest {

    private final Stock five = Stock.none(OAK_CHAIR, CHAIR).counted(5);

    @Test
    void cannotHoldMoreThanThereIs() {
        assertThat(five.hold(5).available()).isZero();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> five.hold(6));
    }

    @Test
    void cannotTakeWhatIsHeldForAnother() {
        Stock threeFree = five.hold(2);

        assertThat(threeFree.take(3).available()).isZero();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> threeFree.take(4));
    }

    @Test
    void aCommittedHoldLeavesBothCounts() {
        Stock sold = five.hold(2).commit(2);

        assertThat(sold.onHand()).isEqualTo(3);
        assertThat(sold.reserved()).isZero();
    }

    @Test
    void aReleasedHoldIsOnSaleAgain() {
        assertThat(five.hold(2).release(2).available()).isEqualTo(5);
    }

    @Test
    void aCountMayGoDownToWhatIsHeldAndNoFurther() {
        Stock held = five.hold(2);

        assertThat(held.counted(2).available()).isZero();
        assertThatExceptionOfType(StockBelowReserved.class).isThrownBy(() -> held.counted(1));
    }

    @Test
    void onlyWhatChangesWhatCanBeBoughtIsNews() {
        assertThat(five.hold(2).isNews()).isTrue();
        assertThat(five.hold(2).commit(2).isNews()).isFalse();
        assertThat(five.hold(2).commit(2).putBack(1).isNews()).isTrue();
        assertThat(five.take(1).isNews()).isTrue();
        assertThat(five.counted(5).isNews()).isFalse();
    }

    @Test
    void everyChangeIsANewVersion() {
        assertThat(five.hold(1).version()).isEqualTo(five.version() + 1);
        assertThat(five.putBack(1).version()).isEqualTo(five.version() + 1);
    }
}
