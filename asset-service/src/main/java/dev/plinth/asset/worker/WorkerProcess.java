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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One worker: a process that takes a job at a time and ends when this service does. */
final class WorkerProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How {@code -XX:+ExitOnOutOfMemoryError} ends. */
    private static final int HEAP_IS_FULL = 3;

    private static final int MOST_LAST_WORDS = 4096;

    private final Process process;
    private final BufferedReader answers;
    private final StringBuilder lastWords = new StringBuilder();
    private boolean wasReady;

    /** Why a worker died that was not out of time. */
    enum Death {
        /** Ended by somebody else, or before it could begin: that says nothing of its job. */
        ENDED,
        /** It has met its caps. */
        MEMORY,
        /** It broke over its job. */
        CRASH
    }

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
        } catch (IOException | JacksonException died) { // perhaps in the middle of a line
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
                case Message.Ready() -> wasReady = true;
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
            if (lastWords.length() < MOST_LAST_WORDS) {
                lastWords.append(line).append('\n');
            }
            line = answers.readLine();
        }
        return line;
    }

    /** Waits for its end. SIGINT, SIGKILL and SIGTERM come from outside: a worker that meets its caps ends itself. */
    Death death() {
        int end = process.onExit().join().exitValue();
        if (!wasReady) {
            return Death.ENDED;
        }
        return switch (end) {
            case 130, 137, 143 -> Death.ENDED;
            case HEAP_IS_FULL -> Death.MEMORY;
            default -> isAboutMemory(lastWords.toString()) ? Death.MEMORY : Death.CRASH;
        };
    }

    /** As HotSpot says it of its own memory, and of what a library asked for. */
    private static boolean isAboutMemory(String words) {
        return words.contains("insufficient memory") || words.contains("OutOfMemoryError");
    }

    /** Returns when it is gone, and writes nothing more. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
