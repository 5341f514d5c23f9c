package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Crowd;
import dev.plinth.order.domain.IdempotencyKeys.Answer;
import dev.plinth.order.domain.IdempotencyKeys.Answered;
import dev.plinth.order.domain.IdempotencyKeys.Claim;
import dev.plinth.order.domain.IdempotencyKeys.Granted;
import dev.plinth.order.domain.IdempotencyKeys.InFlight;
import dev.plinth.order.domain.IdempotencyKeys.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of requests must do; the fake and PostgreSQL run the same tests. */
public abstract class IdempotencyKeysContract {

    private static final Answer CREATED = new Answer(201, "application/json", "/api/orders/1", "\"1\"", "{\"id\":1}");
    private static final Instant LEASE_END = NOON.plusSeconds(20);

    private final ShopperId anna = aShopper();
    private final RequestKey key = aKey();

    protected abstract IdempotencyKeys keys();

    @Test
    void grantsAKeyToOneOfManyAtOnce() throws Exception {
        List<Claim> answers = Crowd.atOnce(20, () -> claim("same", NOON));
        assertThat(answers).filteredOn(new Granted()::equals).hasSize(1);
        assertThat(answers).filteredOn(new InFlight()::equals).hasSize(19);
    }

    @Test
    void replaysTheFirstAnswer() {
        claim("same", NOON);
        keys().remember(anna, key, CREATED);

        assertThat(claim("same", LEASE_END.plusSeconds(1))).isEqualTo(new Answered(CREATED));
    }

    @Test
    void keepsTheFirstOfTwoAnswers() {
        claim("same", NOON);
        keys().remember(anna, key, CREATED);
        keys().remember(anna, key, new Answer(409, "application/problem+json", null, null, "{}"));

        assertThat(claim("same", NOON)).isEqualTo(new Answered(CREATED));
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        claim("same", NOON);
        assertThat(claim("other", NOON)).isEqualTo(new Taken());

        keys().remember(anna, key, CREATED);
        assertThat(claim("other", NOON)).isEqualTo(new Taken());
    }

    @Test
    void grantsAReleasedKeyAgainToTheSameRequestOnly() {
        claim("same", NOON);
        keys().release(anna, key, NOON.plusSeconds(1));

        assertThat(claim("other", NOON.plusSeconds(1))).isEqualTo(new Taken());
        assertThat(claim("same", NOON.plusSeconds(1))).isEqualTo(new Granted());
    }

    @Test
    void grantsTheKeyOfADeadWorkerAgainOnceItsLeaseIsOver() {
        claim("same", NOON);

        assertThat(claim("same", LEASE_END.minusMillis(1))).isEqualTo(new InFlight());
        assertThat(claim("same", LEASE_END)).isEqualTo(new Granted());
    }

    @Test
    void keepsTheShoppersApart() {
        claim("same", NOON);

        assertThat(keys().claim(aShopper(), key, "same", NOON, LEASE_END)).isEqualTo(new Granted());
    }

    @Test
    void forgetsOnlyWhatIsOld() {
        claim("same", NOON);
        keys().forget(NOON);
        assertThat(claim("same", NOON)).isEqualTo(new InFlight());

        keys().forget(NOON.plusMillis(1));
        assertThat(claim("other", NOON)).isEqualTo(new Granted());
    }

    private Claim claim(String fingerprint, Instant now) {
        return keys().claim(anna, key, fingerprint, now, now.plusSeconds(20));
    }
}
