package dev.plinth.order.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.IdempotencyKeys;
import dev.plinth.order.domain.IdempotencyKeys.Answer;
import dev.plinth.order.domain.IdempotencyKeys.Answered;
import dev.plinth.order.domain.IdempotencyKeys.Granted;
import dev.plinth.order.domain.IdempotencyKeys.InFlight;
import dev.plinth.order.domain.IdempotencyKeys.Taken;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request that carries an {@code Idempotency-Key} once, and gives the same answer to each repetition. Whatever
 * the work throws, such as an outage of a neighbour, is no answer: the same request may be tried again.
 */
@Component
class OnceOnly {

    private final IdempotencyKeys keys;
    private final AnswerJson json;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than a request takes; a repetition waits that long for one whose process died */
    OnceOnly(
            IdempotencyKeys keys,
            AnswerJson json,
            @Value("${plinth.order.request-lease:20s}") Duration lease,
            Clock clock) {
        this.keys = keys;
        this.json = json;
        this.lease = lease;
        this.clock = clock;
    }

    ResponseEntity<byte[]> answer(
            ShopperId owner, RequestKey key, String operation, Object request, Supplier<ResponseEntity<?>> work) {
        Instant now = clock.instant();
        String fingerprint = json.fingerprint(operation, request);
        return switch (keys.claim(owner, key, fingerprint, now, now.plus(lease))) {
            case Granted() -> reply(firstAnswer(owner, key, work), false);
            case Answered(Answer before) -> reply(before, true);
            case InFlight() ->
                throw new Problem(HttpStatus.CONFLICT, "request-in-flight", "The same request is being worked on")
                        .header(HttpHeaders.RETRY_AFTER, "1");
            case Taken() ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key belongs to a request that said something else");
        };
    }

    private Answer firstAnswer(ShopperId owner, RequestKey key, Supplier<ResponseEntity<?>> work) {
        try {
            Answer answer = json.answer(work.get());
            keys.remember(owner, key, answer);
            return answer;
        } catch (RuntimeException noAnswer) {
            keys.release(owner, key, clock.instant());
            throw noAnswer;
        }
    }

    private static ResponseEntity<byte[]> reply(Answer answer, boolean replayed) {
        var response = ResponseEntity.status(answer.status()).header(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.eTag(answer.etag());
        }
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(answer.body().getBytes(UTF_8));
    }
}
