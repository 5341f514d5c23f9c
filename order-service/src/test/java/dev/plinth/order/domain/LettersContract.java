package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of mails holds to. Its time is one in which the store's own schedule takes nothing yet. */
public abstract class LettersContract {

    private static final int ALL = 10_000;
    private static final Instant THEN =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(365));
    private static final Instant SOON = THEN.plusSeconds(120);

    private Order order;

    protected abstract Letters letters();

    protected abstract Orders orders();

    @BeforeEach
    void anOrder() {
        order = orders().add(aPendingOrder(orders().nextNumber(), aShopper(), aKey()));
    }

    @Test
    void whoKnowsNumberAndAddressGetsALetterAtOnce() {
        letters().addLookUp(order.number(), AT_HOME.email().toUpperCase(Locale.ROOT), THEN);

        assertThat(taken(THEN.minusMillis(1))).isEmpty();
        assertThat(taken(THEN)).singleElement().satisfies(letter -> {
            assertThat(letter.order()).isEqualTo(order.id());
            assertThat(letter.kind()).isEqualTo(Letter.Kind.LOOK_UP);
            assertThat(letter.about()).isNull();
            assertThat(letter.attempts()).isZero();
        });
    }

    @Test
    void nobodyElseGetsOne() {
        letters().addLookUp(order.number(), "bob@plinth.example", THEN);
        letters().addLookUp(orders().nextNumber(), AT_HOME.email(), THEN);

        assertThat(taken(THEN)).isEmpty();
    }

    @Test
    void askingAgainWithinTheHourFillsNoMailbox() {
        lookUp(THEN);
        lookUp(THEN.plus(Duration.ofMinutes(59)));
        assertThat(taken(THEN.plus(Duration.ofHours(1)))).hasSize(1);

        lookUp(THEN.plus(Duration.ofMinutes(61)));
        assertThat(letters().takeDue(THEN.plus(Duration.ofMinutes(61)), THEN.plus(Duration.ofDays(1)), ALL))
                .filteredOn(letter -> letter.order().equals(order.id()))
                .hasSize(2);
    }

    @Test
    void whoeverTakesOneHasItForAWhile() {
        lookUp(THEN);

        assertThat(taken(THEN)).hasSize(1);
        assertThat(taken(SOON.minusMillis(1))).isEmpty();
        assertThat(taken(SOON))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isOne());
    }

    @Test
    void ofManyWhoTakeAtOnceOneGetsIt() throws Exception {
        lookUp(THEN);
        assertThat(Crowd.atOnce(8, () -> taken(THEN).size()))
                .containsOnlyOnce(1)
                .containsOnly(0, 1);
    }

    @Test
    void whatCouldNotBeSentIsDueAgainLater() {
        lookUp(THEN);
        Letter letter = taken(THEN).getFirst();

        letters().later(letter.id(), THEN.plusSeconds(10));

        assertThat(taken(THEN.plusSeconds(9))).isEmpty();
        assertThat(taken(THEN.plusSeconds(10))).hasSize(1);
    }

    @Test
    void whatWasSentIsNeverDueAgain() {
        lookUp(THEN);
        Letter letter = taken(THEN).getFirst();

        letters().sent(letter.id(), THEN);
        letters().later(letter.id(), THEN);

        assertThat(taken(SOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    private void lookUp(Instant now) {
        letters().addLookUp(order.number(), AT_HOME.email(), now);
    }

    /** Of this order; a store that others use holds theirs, too. */
    private List<Letter> taken(Instant now) {
        return letters().takeDue(now, SOON, ALL).stream()
                .filter(letter -> letter.order().equals(order.id()))
                .toList();
    }
}
