package dev.plinth.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which requests were seen, and how they were answered. */
public interface IdempotencyKeys {

    sealed interface Claim {}

    /** The caller does the work, then remembers the answer or releases the key. */
    record Granted() implements Claim {}

    /** Someone is at it. */
    record InFlight() implements Claim {}

    /** The key belongs to a request that says something else. */
    record Taken() implements Claim {}

    record Answered(Answer answer) implements Claim {}

    /** What was answered, to the letter. */
    record Answer(
            int status,
            String mediaType,
            @Nullable String location,
            @Nullable String etag,
            String body) {}

    /**
     * Exactly one of several callers at once gets {@link Granted}.
     *
     * @param fingerprint equal for equal requests only
     * @param until when another may claim it although it was neither answered nor released: its worker died
     */
    Claim claim(ShopperId owner, RequestKey key, String fingerprint, Instant now, Instant until);

    /** Replays from now on. */
    void remember(ShopperId owner, RequestKey key, Answer answer);

    /** Nothing final came of it: the same request may be tried again at once. */
    void release(ShopperId owner, RequestKey key, Instant now);

    /** Forgets what was claimed before then. */
    void forget(Instant before);
}
