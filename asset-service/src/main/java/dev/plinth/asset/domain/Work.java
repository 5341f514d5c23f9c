package dev.plinth.asset.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The job behind a version: who works on it, and since when.
 *
 * @param attempts how often it was begun; whoever began it last is the one that may tell of it
 * @param told the last beginning whose end is known: it was handed to Batch, or put off for a fault of the shop's. Who began
 *     later is at work, or died over it
 * @param created when the version was opened for its upload
 * @param began when it was begun for the first time
 * @param heldUntil until then it belongs to whoever began it last; after that, to the first who takes it
 * @param batchJob AWS Batch's name for it, where it is heavy
 */
public record Work(
        int attempts,
        int told,
        Instant created,
        Optional<Instant> began,
        Optional<Instant> ended,
        Instant heldUntil,
        Optional<String> batchJob) {

    static Work waitingSince(Instant created) {
        return new Work(0, 0, created, Optional.empty(), Optional.empty(), created, Optional.empty());
    }

    Work begun(Instant now, Instant until) {
        return new Work(attempts + 1, told, created, Optional.of(began.orElse(now)), ended, until, batchJob);
    }

    Work heldUntil(Instant until) {
        return new Work(attempts, told, created, began, ended, until, batchJob);
    }

    Work handedTo(String job) {
        return new Work(attempts, attempts, created, began, ended, created, Optional.of(job));
    }

    Work putOff(Instant until) {
        return new Work(attempts, attempts, created, began, ended, until, Optional.empty());
    }

    Work ended(Instant now) {
        return new Work(attempts, told, created, began, Optional.of(now), now, batchJob);
    }

    /** How many in a row began it and were not heard of again; one of them may still be at work. */
    public int untold() {
        return attempts - told;
    }

    /** When it is tried again that was put off for a fault of the shop's. */
    public Optional<Instant> nextTry() {
        boolean isPutOff = attempts > 0 && untold() == 0 && batchJob.isEmpty() && ended.isEmpty();
        return isPutOff ? Optional.of(heldUntil) : Optional.empty();
    }

    boolean isFree(Instant now) {
        return !heldUntil.isAfter(now);
    }
}
