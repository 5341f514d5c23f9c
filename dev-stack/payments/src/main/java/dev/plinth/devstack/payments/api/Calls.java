package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Answer;
import dev.plinth.devstack.payments.domain.Fact;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.ledger.Books;
import dev.plinth.devstack.payments.ledger.Change;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries calls out. One with an idempotency key is carried out once: what it changes and what it is answered are one
 * line of the ledger. As at Stripe, a declined card is remembered, and a call that was wrong in itself is not.
 */
final class Calls {

    private final Ledger ledger;
    private final IntentJson json;
    private final Duration silence;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Calls(Ledger ledger, IntentJson json, Duration silence) {
        this.ledger = ledger;
        this.json = json;
        this.silence = silence;
    }

    /** The reply, or none at all: after a long silence the connection is to be closed. */
    Optional<Reply> carryOut(Call call, Endpoint endpoint, String operation) {
        String key = call.idempotencyKey();
        if (key != null && !underWay.add(key)) {
            throw IdempotencyRefusals.underWay(key);
        }
        try {
            Result result = ledger.change(books -> decide(call, endpoint, operation, books));
            if (result.silent()) {
                Thread.sleep(silence); // the fault that was asked for: the caller's own limit is what ends its wait
                return Optional.empty();
            }
            return Optional.of(result.reply());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (key != null) {
                underWay.remove(key);
            }
        }
    }

    private Change<Result> decide(Call call, Endpoint endpoint, String operation, Books books) {
        String key = call.idempotencyKey();
        var fingerprint = Fingerprint.of(operation, call.params());
        Optional<Answer> before = Optional.ofNullable(key).flatMap(books::answer);
        if (before.isPresent()) {
            return new Change<>(replay(before.get(), fingerprint), List.of());
        }
        Outcome outcome = outcome(call, endpoint, books);
        call.params().refuseOthers();
        String body = Json.text(outcome.body());
        var facts = new ArrayList<Fact>(outcome.facts());
        if (key != null) {
            facts.add(new Answer(key, fingerprint.value(), call.requestId(), outcome.status(), body));
        }
        return new Change<>(new Result(new Reply(outcome.status(), body, false), outcome.silent()), facts);
    }

    private Outcome outcome(Call call, Endpoint endpoint, Books books) {
        try {
            return endpoint.answer(call, books);
        } catch (Refusal refusal) {
            if (!refusal.reason().decided()) {
                throw refusal;
            }
            return new Outcome(refusal.reason().status(), ErrorJson.answer(refusal.reason(), json), List.of(), false);
        }
    }

    private static Result replay(Answer before, Fingerprint fingerprint) {
        if (!before.fingerprint().equals(fingerprint.value())) {
            throw IdempotencyRefusals.otherRequest(before.key());
        }
        return new Result(new Reply(before.status(), before.body(), true), false);
    }

    private record Result(Reply reply, boolean silent) {}
}
