package dev.plinth.cart.domain;

import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.euros;
import static dev.plinth.cart.domain.Shopping.lamps;
import static dev.plinth.cart.domain.Shopping.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricedLinesTest {

    private final Lines lines = new Lines(List.of(chairs(2), lamps(1)));

    @Test
    void sumsItsLines() {
        var priced = new PricedLines(lines, Map.of(CHAIR, offer(CHAIR, 100), LAMP, offer(LAMP, 30)));

        assertThat(priced.totalOf(chairs(2))).contains(euros(200));
        assertThat(priced.subtotal()).contains(euros(230));
    }

    @Test
    void leavesOutOfTheSumWhatIsNotOnSale() {
        var priced = new PricedLines(lines, Map.of(CHAIR, offer(CHAIR, 100, false), LAMP, offer(LAMP, 30)));

        assertThat(priced.subtotal()).contains(euros(30));
    }

    @Test
    void hasNoSumOfNothingOfTwoCurrenciesOrWithoutPrices() {
        var dollars = new Money(3000, Currency.getInstance("USD"));
        var inDollars = new Offer(LAMP, new ProductId("lamp"), "Lamp", "Brass", dollars, 1, true, null);

        assertThat(new PricedLines(Lines.NONE, Map.of()).subtotal()).isEmpty();
        assertThat(new PricedLines(lines, Map.of(CHAIR, offer(CHAIR, 100), LAMP, inDollars)).subtotal())
                .isEmpty();
        assertThat(new PricedLines(lines, null).subtotal()).isEmpty();
    }
}
