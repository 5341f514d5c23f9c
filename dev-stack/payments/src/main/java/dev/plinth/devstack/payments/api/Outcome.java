package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a call ends: what is answered, and what is recorded before that.
 *
 * @param silent recorded, but never answered
 */
record Outcome(int status, Map<String, @Nullable Object> body, List<Fact> facts, boolean silent) {

    Outcome {
        facts = List.copyOf(facts);
    }

    static Outcome ok(Map<String, @Nullable Object> body, Fact... facts) {
        return new Outcome(200, body, List.of(facts), false);
    }

    static Outcome paymentRequired(Map<String, @Nullable Object> body, List<Fact> facts) {
        return new Outcome(402, body, facts, false);
    }

    Outcome inSilence() {
        return new Outcome(status, body, facts, true);
    }
}
