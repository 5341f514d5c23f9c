package dev.plinth.cart.domain;

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

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Cart full = aCart(ANNA).with(lines("SKU", Limit.LINES.most()), Lines.NONE);

        assertThat(full.lines()).hasSize(Limit.LINES.most());
        assertThat(full.with(new CartLine(new Sku("SKU-0"), 2)).lines()).hasSize(Limit.LINES.most());
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> full.with(chairs(1)));
    }

    @Test
    void whatIsBoughtLeavesTheCartAndNoMore() {
        Cart cart = aCart(ANNA, chairs(3), lamps(1));

        assertThat(cart.minus(Map.of(CHAIR, 2), 9).lines()).containsExactly(chairs(1), lamps(1));
        assertThat(cart.minus(Map.of(CHAIR, 3, LAMP, 5), 9).lines()).isEmpty();
    }

    @Test
    void anEmptiedCartStartsOverInTheSameCountry() {
        Cart cart = aCart(ANNA, chairs(2)).with(none -> details("Ring twice", "DE", "SPRING"));

        assertThat(cart.minus(Map.of(CHAIR, 1), 9).details()).isEqualTo(cart.details());
        assertThat(cart.minus(Map.of(CHAIR, 2), 9).details())
                .isEqualTo(new Details(null, List.of(), new Place(new Country("DE"), null)));
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
    void whatIsSavedIsNotInTheCartAndTheOtherWayRound() {
        Cart saved = aCart(ANNA, chairs(3), lamps(1)).save(CHAIR);
        assertThat(saved.lines()).containsExactly(lamps(1));
        assertThat(saved.saved()).containsExactly(chairs(3));
        assertThat(saved.itemCount()).isEqualTo(1);
        assertThat(saved.save(CHAIR)).isEqualTo(saved);

        Cart back = saved.with(chairs(2));
        assertThat(back.lines()).containsExactly(lamps(1), chairs(2));
        assertThat(back.saved()).isEmpty();
        assertThatExceptionOfType(NoSuchLine.class)
                .isThrownBy(() -> back.withoutSaved(CHAIR).without(CHAIR).save(CHAIR));
    }

    @Test
    void aCopyTwiceIsACopyOnce() {
        Cart once = aCart(ANNA, chairs(3)).withAtLeast(new Lines(List.of(lamps(2), chairs(1))));

        assertThat(once.lines()).containsExactly(chairs(3), lamps(2));
        assertThat(once.withAtLeast(new Lines(List.of(lamps(2), chairs(1))))).isEqualTo(once);
    }

    @Test
    void aChangedQuantityKeepsWhatWasSeen() {
        CartLine seen = chairs(1).seenWith(Optional.of(Shopping.offer(CHAIR, 100)));

        assertThat(aCart(ANNA, seen).with(chairs(4)).lines())
                .containsExactly(chairs(4).seenWith(Optional.of(Shopping.offer(CHAIR, 100))));
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
