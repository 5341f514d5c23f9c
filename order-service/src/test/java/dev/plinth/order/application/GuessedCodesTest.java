package dev.plinth.order.application;

import static dev.plinth.order.domain.pricing.PricingFixtures.euros;
import static dev.plinth.order.domain.pricing.PricingFixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.CodeRefusal;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.RefusedCode;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.WrongCodes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's token is free, so whoever guesses codes takes a new one for each guess. */
class GuessedCodesTest {

    private final Shop shop = new Shop();
    private int guessed;

    @BeforeEach
    void thereIsACode() {
        shop.promotions.create(promotion("RIGHT", new Reward.AmountOff(euros(1))));
    }

    @Test
    void freshTokensDoNotBuyFurtherGuesses() {
        guess(WrongCodes.MOST_BY_CLIENT - 1);
        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused()).isEmpty();

        guess(1);

        assertRefused();
    }

    @Test
    void oneGuesserDoesNotHoldUpTheGuestsOfOtherClients() {
        guess(WrongCodes.MOST_BY_CLIENT);
        shop.client = "elsewhere";

        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused()).isEmpty();
    }

    @Test
    void manyClientsTogetherAreHeldUp() {
        for (int i = 0; i < WrongCodes.MOST_BY_GUESTS; i++) {
            shop.wrongCodes.entered(
                    List.of(new PromotionCode("GUESS-" + i)), ShopperId.guest("client:" + i), shop.clock.instant());
        }

        assertRefused();
    }

    @Test
    void accountsAreNotHeldUpByThem() {
        guess(WrongCodes.MOST_BY_CLIENT);

        assertThat(shop.open().quoted(shop.anna, "RIGHT").refused()).isEmpty();
    }

    @Test
    void guestsAreBelievedAgainAfterAWhile() {
        guess(WrongCodes.MOST_BY_CLIENT);
        shop.clock.advance(WrongCodes.WITHIN.plusMillis(1));

        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused()).isEmpty();
    }

    private void assertRefused() {
        assertThat(shop.open().quoted(aGuest(), "RIGHT").refused())
                .extracting(RefusedCode::reason)
                .containsExactly(CodeRefusal.TOO_MANY_TRIES);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            shop.open().quote(aGuest(), "GUESS-" + guessed++);
        }
    }

    private static ShopperId aGuest() {
        return ShopperId.guest(UUID.randomUUID().toString());
    }
}
