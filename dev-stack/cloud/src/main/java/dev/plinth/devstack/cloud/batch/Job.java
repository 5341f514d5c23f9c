package dev.plinth.devstack.cloud.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job. Times are milliseconds since 1970, as Batch has them; 0 for what has not happened. */
record Job(
        String id,
        String name,
        String queue,
        String definition,
        Map<String, String> parameters,
        Map<String, String> environment,
        List<String> command,
        Status status,
        @Nullable String reason,
        long createdAt,
        long startedAt,
        long stoppedAt,
        List<Attempt> attempts) {

    enum Status {
        RUNNABLE,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    record Attempt(long startedAt, long stoppedAt, @Nullable Integer exitCode, String reason) {}

    Job {
        parameters = Map.copyOf(parameters);
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
        attempts = List.copyOf(attempts);
    }

    boolean isOver() {
        return status == Status.SUCCEEDED || status == Status.FAILED;
    }

    Job running(long now) {
        return with(Status.RUNNING, null, now, 0, attempts);
    }

    /** @param more whether there is an attempt left, and it may be made */
    Job after(Attempt attempt, boolean succeeded, boolean more) {
        List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        if (succeeded) {
            return with(Status.SUCCEEDED, attempt.reason(), startedAt, attempt.stoppedAt(), all);
        }
        return more
                ? with(Status.RUNNABLE, attempt.reason(), 0, 0, all)
                : with(Status.FAILED, attempt.reason(), startedAt, attempt.stoppedAt(), all);
    }

    Job terminated(String why, long now) {
        return with(Status.FAILED, why, startedAt, now, attempts);
    }

    private Job with(Status next, @Nullable String why, long started, long stopped, List<Attempt> made) {
        return new Job(
                id,
                name,
                queue,
                definition,
                parameters,
                environment,
                command,
                next,
                why,
                createdAt,
                started,
                stopped,
                made);
    }
}
