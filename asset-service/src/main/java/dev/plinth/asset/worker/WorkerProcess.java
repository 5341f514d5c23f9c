package dev.plinth.asset.worker;

import dev.plinth.asset.cli.Job;
import dev.plinth.asset.cli.Message;
import dev.plinth.asset.domain.ModelVersion.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One worker: a process that takes a job at a time and ends when this service does. */
final class WorkerProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedReader answers;

    WorkerProcess(List<String> command) {
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("a worker could not be started", e);
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The job's last message; null when the worker died over it, or was ended because its time was over. */
    @Nullable Message work(Job job, Duration within, Consumer<Step> steps) {
        var alarm = CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS);
        var deadline = CompletableFuture.runAsync(process::destroyForcibly, alarm);
        try {
            return workUntilItEnds(job, steps);
        } catch (IOException died) {
            return null;
        } finally {
            deadline.cancel(false);
        }
    }

    private @Nullable Message workUntilItEnds(Job job, Consumer<Step> steps) throws IOException {
        var orders = process.outputWriter(StandardCharsets.UTF_8);
        orders.write(JSON.writeValueAsString(job));
        orders.newLine();
        orders.flush();
        for (String line = message(); line != null; line = message()) {
            Message message = JSON.readValue(line, Message.class);
            switch (message) {
                case Message.Ready() -> {}
                case Message.Working(String step, int done, int total) -> steps.accept(new Step(step, done, total));
                case Message.Weighed ended -> {
                    return ended;
                }
                case Message.Finished ended -> {
                    return ended;
                }
                case Message.Refused ended -> {
                    return ended;
                }
                case Message.Failed ended -> {
                    return ended;
                }
            }
        }
        return null;
    }

    /** The next one; what is none of them are a JVM's last words, as of a heap that is full. */
    private @Nullable String message() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith("{")) {
            line = answers.readLine();
        }
        return line;
    }

    /**
     * Whether a dead worker was ended from outside, which says nothing of its job: SIGINT, SIGKILL or SIGTERM. A worker that
     * meets its caps ends itself.
     */
    boolean wasEnded() {
        return switch (process.onExit().join().exitValue()) {
            case 130, 137, 143 -> true;
            default -> false;
        };
    }

    /** Returns when it is gone, and writes nothing more. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
