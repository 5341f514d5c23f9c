package dev.plinth.order.application;

import static dev.plinth.order.domain.pricing.PricingFixtures.euros;
import static dev.plinth.order.domain.pricing.PricingFixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.CodeRefusal;
import dev.plinth.order.domain.pricing.RefusedCode;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.WrongCodes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's token is free, so whoever guesses codes takes a new one for each guess. */
class GuessedCodesTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void thereIsACode() {
        shop.promotions.create(promotion("RIGHT", new Reward.AmountOff(euros(1))));
    }

    @Test
    void freshTokensDoNotBuyFurtherGuesses() {
        guess(WrongCodes.MOST_BY_GUESTS - 1);
        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused()).isEmpty();

        guess(1);

        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused())
                .extracting(RefusedCode::reason)
                .containsExactly(CodeRefusal.TOO_MANY_TRIES);
    }

    @Test
    void accountsAreNotHeldUpByThem() {
        guess(WrongCodes.MOST_BY_GUESTS);

        assertThat(shop.open().quoted(shop.anna, "RIGHT").refused()).isEmpty();
    }

    @Test
    void guestsAreBelievedAgainAfterAWhile() {
        guess(WrongCodes.MOST_BY_GUESTS);
        shop.clock.advance(WrongCodes.WITHIN.plusMillis(1));

        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused()).isEmpty();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            shop.open().quote(aGuest(), "GUESS-" + i);
        }
    }

    private static ShopperId aGuest() {
        return ShopperId.guest(UUID.randomUUID().toString());
    }
}
