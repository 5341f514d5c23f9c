package dev.plinth.catalog.domain;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.Quantities.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void sumsLinesOfOneSku() {
        assertThat(Quantities.summed(List.of(new Line(OAK_CHAIR, 2), new Line(OAK_CHAIR, 3)))
                        .bySku())
                .containsExactly(Map.entry(OAK_CHAIR, 5));
    }

    @Test
    void namesEveryLineThatIsShort() {
        var wanted = Quantities.summed(List.of(new Line(OAK_CHAIR, 3), new Line(BRASS_LAMP, 1)));

        assertThat(wanted.shortfalls(Map.of(OAK_CHAIR, new Stock(OAK_CHAIR, CHAIR, 4, 2, 1, 1))))
                .containsExactly(new Shortfall(OAK_CHAIR, 3, 2), new Shortfall(BRASS_LAMP, 1, 0));
        assertThat(wanted.shortfalls(Map.of(
                        OAK_CHAIR, new Stock(OAK_CHAIR, CHAIR, 3, 0, 1, 1),
                        BRASS_LAMP, new Stock(BRASS_LAMP, Furniture.LAMP, 1, 0, 1, 1))))
                .isEmpty();
    }

    @Test
    void refusesNothingAndLessThanNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Quantities.summed(List.of()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Quantities.summed(List.of(new Line(OAK_CHAIR, 0))));
    }
}
