package dev.plinth.order.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.pricing.InMemoryPromotions;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryLettersTest extends LettersContract {

    private final InMemoryOrders orders = new InMemoryOrders(Clock.systemUTC(), new InMemoryPromotions());
    private final InMemoryLetters letters = new InMemoryLetters(orders);

    @Override
    protected Letters letters() {
        return letters;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    /** The contract can fail: a store that sends again what was sent is caught by it. */
    @Test
    void aStoreThatForgetsWhatWasSentBreaksTheContract() {
        var forgetful = new InMemoryLetters(orders) {
            @Override
            public synchronized void sent(LetterId letter, Instant now) {}
        };
        var contract = new InMemoryLettersTest() {
            @Override
            protected Letters letters() {
                return forgetful;
            }

            @Override
            protected Orders orders() {
                return InMemoryLettersTest.this.orders;
            }
        };
        contract.anOrder();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(contract::whatWasSentIsNeverDueAgain);
    }
}
