package dev.plinth.cart.domain;

import static dev.plinth.cart.domain.Shopping.ANNA;
import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.aCart;
import static dev.plinth.cart.domain.Shopping.chairs;
import static dev.plinth.cart.domain.Shopping.lamps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {

    @ParameterizedTest
    @ValueSource(ints = {1, CartLine.MAX_QUANTITY})
    void aLineTakesOneToNinetyNine(int quantity) {
        assertThat(chairs(quantity).quantity()).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, CartLine.MAX_QUANTITY + 1, Integer.MIN_VALUE})
    void aLineTakesNothingElse(int quantity) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> chairs(quantity));
    }

    @Test
    void aChangedLineKeepsItsPlace() {
        assertThat(aCart(ANNA, chairs(1), lamps(1)).with(chairs(5)).lines()).containsExactly(chairs(5), lamps(1));
    }

    @Test
    void holdsFiftyLinesAndNoMore() {
        Cart full = IntStream.range(0, Cart.MAX_LINES)
                .mapToObj(i -> new CartLine(new Sku("SKU-" + i), 1))
                .reduce(Cart.emptyFor(ANNA), Cart::with, (one, other) -> one);

        assertThat(full.lines()).hasSize(Cart.MAX_LINES);
        assertThat(full.with(new CartLine(new Sku("SKU-0"), 2)).lines()).hasSize(Cart.MAX_LINES);
        assertThatExceptionOfType(CartFull.class).isThrownBy(() -> full.with(chairs(1)));
    }

    @Test
    void mergingSumsUpToWhatALineHolds() {
        assertThat(aCart(ANNA, chairs(2))
                        .plus(aCart(GUEST, lamps(1), chairs(3)))
                        .lines())
                .containsExactly(chairs(5), lamps(1));
        assertThat(aCart(ANNA, chairs(60)).plus(aCart(GUEST, chairs(60))).lines())
                .containsExactly(chairs(99));
    }

    @Test
    void whatIsBoughtLeavesTheCartAndNoMore() {
        Cart cart = aCart(ANNA, chairs(3), lamps(1));

        assertThat(cart.minus(Map.of(CHAIR, 2)).lines()).containsExactly(chairs(1), lamps(1));
        assertThat(cart.minus(Map.of(CHAIR, 3, LAMP, 5)).lines()).isEmpty();
    }

    @Test
    void aGuestsTokenIsHashedAndNeverShown() {
        GuestToken token = GuestToken.random();

        assertThat(token.guest().tokenHash()).hasSize(64).doesNotContain(token.value());
        assertThat(token.guest()).isEqualTo(new GuestToken(token.value()).guest());
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(GuestToken.of("guessed")).isEmpty();
    }
}
