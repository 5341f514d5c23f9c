package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every definition and every job, at one moment. */
record Ledger(List<Definition> definitions, List<Job> jobs) {

    static final Ledger EMPTY = new Ledger(List.of(), List.of());

    /** As many jobs that are over are remembered; Batch forgets them after a day or more. */
    private static final int REMEMBERED = 1_000;

    Ledger {
        definitions = List.copyOf(definitions);
        jobs = List.copyOf(jobs);
    }

    int nextRevision(String name) {
        return 1
                + (int) definitions.stream()
                        .filter(each -> each.name().equals(name))
                        .count();
    }

    /** The newest revision where none is named. */
    Definition definition(String id) {
        return definitions.stream()
                .filter(each -> each.isMeantBy(id))
                .max(Comparator.comparingInt(Definition::revision))
                .orElseThrow(() -> AwsError.badRequest("ClientException", "JobDefinition " + id + " does not exist."));
    }

    Optional<Job> job(String id) {
        return jobs.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<Job> nextToRun() {
        return jobs.stream()
                .filter(each -> each.status() == Job.Status.RUNNABLE)
                .findFirst();
    }

    Ledger with(Definition definition) {
        return new Ledger(
                Stream.concat(definitions.stream(), Stream.of(definition)).toList(), jobs);
    }

    Ledger with(Job job) {
        long over = jobs.stream().filter(Job::isOver).count();
        Stream<Job> kept = over < REMEMBERED
                ? jobs.stream()
                : Stream.concat(
                        jobs.stream().filter(Job::isOver).skip(over - REMEMBERED + 1),
                        jobs.stream().filter(each -> !each.isOver()));
        return new Ledger(definitions, Stream.concat(kept, Stream.of(job)).toList());
    }

    Ledger changing(String id, UnaryOperator<Job> change) {
        return new Ledger(
                definitions,
                jobs.stream()
                        .map(each -> each.id().equals(id) && !each.isOver() ? change.apply(each) : each)
                        .toList());
    }
}
