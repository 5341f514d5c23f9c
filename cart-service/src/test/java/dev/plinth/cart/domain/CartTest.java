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

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Cart full = IntStream.range(0, Limit.LINES.most())
                .mapToObj(i -> new CartLine(new Sku("SKU-" + i), 1))
                .reduce(Cart.emptyFor(ANNA), Cart::with, (one, other) -> one);

        assertThat(full.lines()).hasSize(Limit.LINES.most());
        assertThat(full.with(new CartLine(new Sku("SKU-0"), 2)).lines()).hasSize(Limit.LINES.most());
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> full.with(chairs(1)));
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
    void mergingKeepsTheAccountsDetailsAndAddsWhatIsMissing() {
        Cart annas = aCart(ANNA, chairs(1)).with(mine -> details("Ring twice", "DE", "SPRING"));
        Cart guests = aCart(GUEST, lamps(1)).with(theirs -> details("At the back door", "FR", "SPRING", "LAMP10"));

        assertThat(annas.plus(guests).details()).isEqualTo(details("Ring twice", "DE", "SPRING", "LAMP10"));
        assertThat(aCart(ANNA).plus(guests).details()).isEqualTo(guests.details());
    }

    @Test
    void anEmptiedCartStartsOverInTheSameCountry() {
        Cart cart = aCart(ANNA, chairs(2)).with(none -> details("Ring twice", "DE", "SPRING"));

        assertThat(cart.minus(Map.of(CHAIR, 1)).details()).isEqualTo(cart.details());
        assertThat(cart.minus(Map.of(CHAIR, 2)).details()).isEqualTo(new Details(null, List.of(), new Country("DE")));
    }

    @Test
    void takesFivePromotionCodesEachOnce() {
        Details five = new Details(
                null,
                Stream.of("A1", "B2", "C3", "D4", "E5").map(PromotionCode::new).toList(),
                null);

        assertThat(five.with(new PromotionCode(" a1 "))).isEqualTo(five);
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> five.with(new PromotionCode("F6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "two words", "DROP'TABLE", "EURO€", "-A1"})
    void aPromotionCodeIsAWord(String code) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new PromotionCode(code));
    }

    @Test
    void aNoteIsAFewLinesOfText() {
        assertThat(new Note(" Ring twice,\nplease \n").text()).isEqualTo("Ring twice,\nplease");
        assertThat(new Note("x".repeat(Note.MAX_LENGTH)).text()).hasSize(Note.MAX_LENGTH);
        Stream.of("x".repeat(Note.MAX_LENGTH + 1), " \n ", "bell\u0007")
                .forEach(text -> assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> new Note(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "XX", "DEU", "D"})
    void aCountryIsOneOfIso3166(String code) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Country(code));
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
