package dev.plinth.asset.worker;

import dev.plinth.asset.application.Scratch;
import dev.plinth.asset.cli.Job;
import dev.plinth.asset.cli.Message;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Weight;
import dev.plinth.asset.pipeline.Outcome;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs the pipeline in processes of its own, kept warm: what decodes an upload has its own memory and its own time, and
 * takes nothing with it when it dies.
 */
@Component
class WorkerRecipe implements Recipe {

    private static final Logger log = LoggerFactory.getLogger(WorkerRecipe.class);

    private final Duration timeout;
    private final List<String> command;
    private final Semaphore seats;
    private final boolean mustBeChecked;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();

    @Autowired
    WorkerRecipe(PipelineProperties properties, Scratch scratch) {
        this(properties, WorkerCommand.of(properties.memory(), properties.nativeMemory(), scratch.folder()));
    }

    WorkerRecipe(PipelineProperties properties, List<String> command) {
        this.timeout = properties.timeout();
        this.command = command;
        this.seats = new Semaphore(properties.workers());
        this.mustBeChecked = properties.validator() == PipelineProperties.Validator.REQUIRED;
        if (mustBeChecked) {
            RequiredValidator.check();
        }
    }

    @Override
    public Weight weigh(Path original) {
        return withWorker(worker -> {
            long began = System.nanoTime();
            Message last = worker.work(new Job(original.toString(), null), timeout, step -> {});
            release(worker, last);
            return switch (last) {
                case Message.Weighed(long triangles, long pixels, long _) ->
                    new Weight(size(original), triangles, pixels);
                case null -> weightOfWhatKills(worker, original, since(began));
                default -> throw ours(last);
            };
        });
    }

    /** Cooking it will tell the merchant why. */
    private Weight weightOfWhatKills(WorkerProcess worker, Path original, Duration after) {
        if (after.compareTo(timeout) < 0 && worker.death() == WorkerProcess.Death.ENDED) {
            throw endedFromOutside();
        }
        return new Weight(size(original), 0, 0);
    }

    @Override
    public Cooked cook(ModelVersion version, Path original, Path folder, Consumer<Step> steps) {
        return withWorker(worker -> {
            long began = System.nanoTime();
            Message last = worker.work(new Job(original.toString(), folder.toString()), timeout, steps);
            release(worker, last);
            return last == null ? died(worker, since(began)) : cooked(version, last);
        });
    }

    private <T> T withWorker(Function<WorkerProcess, T> use) {
        seats.acquireUninterruptibly();
        try {
            return use.apply(take());
        } finally {
            seats.release();
        }
    }

    private void release(WorkerProcess worker, @Nullable Message last) {
        if (last == null || last instanceof Message.Failed) { // what it could not load once it never will
            worker.close();
        } else {
            giveBack(worker);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cooked cooked(ModelVersion version, Message last) {
        return switch (last) {
            case Message.Finished(var result) -> {
                refuseUnchecked(result);
                yield Made.of(version, result);
            }
            case Message.Refused refused ->
                new Cooked.Refused(
                        refused.code(),
                        refused.detail(),
                        Optional.ofNullable(refused.compared()).map(pair -> Made.compared(version, pair)));
            default -> throw ours(last);
        };
    }

    private void refuseUnchecked(Outcome.Result result) {
        if (mustBeChecked
                && result.warnings().stream().anyMatch(each -> each.code().equals("unchecked"))) {
            throw new IllegalStateException("the validator went away, and nothing is published that was not checked");
        }
    }

    private static IllegalStateException ours(Message last) {
        return new IllegalStateException("the pipeline could not do its work: " + last);
    }

    private static IllegalStateException endedFromOutside() {
        return new IllegalStateException("a worker was ended from outside, or could not begin");
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private Cooked died(WorkerProcess worker, Duration after) {
        log.warn("A worker died after {} s", after.toSeconds());
        if (after.compareTo(timeout) >= 0) {
            return new Cooked.Refused(
                    "takes-too-long",
                    "The model took longer than " + timeout.toSeconds()
                            + " seconds to prepare; simplify it and upload it again");
        }
        return switch (worker.death()) {
            case ENDED -> throw endedFromOutside();
            case MEMORY ->
                new Cooked.Refused(
                        "too-heavy",
                        "The model needs more memory than one upload may use; simplify it or"
                                + " make its textures smaller, and upload it again");
            case CRASH ->
                new Cooked.Refused(
                        "unreadable",
                        "The file is damaged, or made in a way that the shop cannot read: the program that reads it broke"
                                + " over it. Export it again, or in a simpler form, and upload that.");
        };
    }

    private WorkerProcess take() {
        WorkerProcess warm =
                Optional.ofNullable(poll()).filter(WorkerProcess::isAlive).orElse(null);
        return warm == null ? new WorkerProcess(command) : warm;
    }

    private synchronized @Nullable WorkerProcess poll() {
        return idle.poll();
    }

    private synchronized void giveBack(WorkerProcess worker) {
        idle.push(worker);
    }

    @PreDestroy
    synchronized void close() {
        idle.forEach(WorkerProcess::close);
    }
}
