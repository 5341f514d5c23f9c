package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.process.Leftover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs one attempt of a job as a process with its limits, which its children inherit.
 *
 * @param images where the entry points lie, a file each, named as the image without registry and tag
 * @param folder for the log of each job and the note of the process that runs
 */
record Container(Path images, Path folder, Map<String, Process> running) {

    /** @param exitCode absent where there is none to tell of */
    record End(@Nullable Integer exitCode, String reason, boolean mayBeRepeated) {}

    Container(Path images, Path folder) {
        this(images, folder, new HashMap<>());
    }

    /** Ends the process that a killed predecessor has left behind; an entry point carries the mark. */
    void endLeftover() {
        Leftover.end(pidFile(), "plinth.batch");
    }

    End run(Job job, Definition definition) {
        try {
            Process process = start(job, definition);
            try {
                return await(process, definition.seconds());
            } finally {
                endWithChildren(process);
                forget(job);
            }
        } catch (IOException broken) {
            return new End(null, "CannotStartContainerError: " + broken.getMessage(), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new End(null, "Host terminated.", true);
        }
    }

    void end(String id) {
        synchronized (running) {
            var process = running.get(id);
            if (process != null) {
                endWithChildren(process);
            }
        }
    }

    private static End await(Process process, int seconds) throws InterruptedException {
        if (!process.waitFor(seconds == 0 ? Integer.MAX_VALUE : seconds, TimeUnit.SECONDS)) {
            return new End(null, "Job attempt duration exceeded timeout", false);
        }
        return new End(process.exitValue(), "Essential container in task exited", true);
    }

    private Process start(Job job, Definition definition) throws IOException {
        Files.createDirectories(folder);
        var builder = new ProcessBuilder(command(job, definition))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(job.id() + ".log").toFile());
        builder.environment().putAll(definition.environment());
        builder.environment().putAll(job.environment());
        builder.environment().put("AWS_BATCH_JOB_ID", job.id());
        builder.environment()
                .put("AWS_BATCH_JOB_ATTEMPT", String.valueOf(job.attempts().size() + 1));
        Process process = builder.start();
        Files.writeString(pidFile(), process.pid() + "\n");
        synchronized (running) {
            running.put(job.id(), process);
        }
        return process;
    }

    private List<String> command(Job job, Definition definition) throws IOException {
        var words = new ArrayList<>(
                List.of("/bin/sh", "-c", "ulimit -d " + definition.memory() * 1024L + "; exec \"$@\"", "job"));
        words.addAll(Files.readAllLines(image(definition.image())));
        var values = new HashMap<>(definition.parameters());
        values.putAll(job.parameters());
        for (String word : job.command().isEmpty() ? definition.command() : job.command()) {
            words.add(word.startsWith("Ref::") ? values.getOrDefault(word.substring(5), word) : word);
        }
        return words;
    }

    /** {@code registry/plinth/asset-service:1} is the file {@code asset-service}. */
    private Path image(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return images.resolve(last.contains(":") ? last.substring(0, last.indexOf(':')) : last);
    }

    private void forget(Job job) throws IOException {
        synchronized (running) {
            running.remove(job.id());
        }
        Files.deleteIfExists(pidFile());
    }

    private static void endWithChildren(Process process) {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Path pidFile() {
        return folder.resolve("running.pid");
    }
}
