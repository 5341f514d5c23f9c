package dev.plinth.asset.worker;

import dev.plinth.asset.application.Scratch;
import dev.plinth.asset.cli.Job;
import dev.plinth.asset.cli.Message;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Weight;
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
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();

    WorkerRecipe(PipelineProperties properties, Scratch scratch) {
        this.timeout = properties.timeout();
        this.command = WorkerCommand.of(properties.memory(), properties.nativeMemory(), scratch.folder());
        this.seats = new Semaphore(properties.workers());
    }

    @Override
    public Weight weigh(Path original) {
        Message last = withWorker(worker -> {
                    Message answer = worker.work(new Job(original.toString(), null), timeout, step -> {});
                    release(worker, answer);
                    return Optional.ofNullable(answer);
                })
                .orElse(null);
        return last instanceof Message.Weighed(long triangles, long pixels, long _)
                ? new Weight(size(original), triangles, pixels)
                : new Weight(size(original), 0, 0);
    }

    @Override
    public Cooked cook(ModelVersion version, Path original, Path folder, Consumer<Step> steps) {
        return withWorker(worker -> {
            long began = System.nanoTime();
            Message last = worker.work(new Job(original.toString(), folder.toString()), timeout, steps);
            release(worker, last);
            return last == null ? died(worker, Duration.ofNanos(System.nanoTime() - began)) : cooked(version, last);
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
        if (last == null) {
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
            case Message.Finished(var result) -> Made.of(version, result);
            case Message.Refused refused ->
                new Cooked.Refused(
                        refused.code(),
                        refused.detail(),
                        Optional.ofNullable(refused.compared()).map(pair -> Made.compared(version, pair)));
            case Message.Failed(String detail) ->
                throw new IllegalStateException("the pipeline could not do its work: " + detail);
            case Message.Ready() -> throw new IllegalStateException("a worker ended with a greeting");
            case Message.Weighed weighed -> throw new IllegalStateException("a worker only weighed");
            case Message.Working working ->
                throw new IllegalStateException("a worker ended in the middle of " + working.step());
        };
    }

    private Cooked died(WorkerProcess worker, Duration after) {
        log.warn("A worker died after {} s", after.toSeconds());
        if (after.compareTo(timeout) >= 0) {
            return new Cooked.Refused(
                    "takes-too-long",
                    "The model took longer than " + timeout.toSeconds()
                            + " seconds to prepare; simplify it and upload it again");
        }
        if (worker.wasEnded()) {
            throw new IllegalStateException("a worker was ended from outside");
        }
        return new Cooked.Refused(
                "too-heavy",
                "The model needs more memory than one upload may use; simplify it or"
                        + " make its textures smaller, and upload it again");
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
