package dev.plinth.order.domain.pricing;

import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every memory of guessed codes holds to. Its time is one that nobody else of a shared store lives in. */
public abstract class WrongCodesContract {

    private static final Instant THEN = Instant.parse("2001-01-01T12:00:00Z");
    private static final List<PromotionCode> TWO = List.of(new PromotionCode("ONE"), new PromotionCode("TWO"));

    private final ShopperId anna = aShopper();
    private final ShopperId guest = ShopperId.guest(UUID.randomUUID().toString());
    private final ShopperId other = ShopperId.guest(UUID.randomUUID().toString());

    protected abstract WrongCodes codes();

    @AfterEach
    void forgetThem() {
        codes().forget(THEN.plusSeconds(1));
    }

    @Test
    void countsEachShoppersDifferentOnesFromThatMomentOn() {
        codes().entered(TWO, anna, THEN);
        codes().entered(TWO, anna, THEN);
        codes().entered(TWO, guest, THEN);

        assertThat(codes().enteredSince(THEN, anna)).isEqualTo(2);
        assertThat(codes().enteredSince(THEN.plusMillis(1), anna)).isZero();
    }

    @Test
    void countsThoseOfAllGuestsTogether() {
        int before = codes().enteredByGuestsSince(THEN);
        codes().entered(TWO, anna, THEN);
        codes().entered(TWO, guest, THEN);
        codes().entered(TWO, other, THEN);

        assertThat(codes().enteredByGuestsSince(THEN)).isEqualTo(before + 4);
    }

    @Test
    void forgetsThoseFromBefore() {
        codes().entered(TWO, anna, THEN);

        codes().forget(THEN);
        assertThat(codes().enteredSince(THEN, anna)).isEqualTo(2);
        codes().forget(THEN.plusMillis(1));
        assertThat(codes().enteredSince(THEN, anna)).isZero();
    }
}
