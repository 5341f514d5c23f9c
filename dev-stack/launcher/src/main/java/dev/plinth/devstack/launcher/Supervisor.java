package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts parts as soon as what they wait for is up, and stops them in the opposite order. */
final class Supervisor implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final Progress progress;
    private final Map<String, Part.Runs> parts = new ConcurrentHashMap<>();
    private final Map<String, ChildProcess> children = new ConcurrentHashMap<>();
    private volatile boolean reviving;
    private volatile boolean closing;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    /** Returns when all are up; the parts must be listed after those that they wait for. */
    void start(List<Part> parts) {
        Map<String, CompletableFuture<Void>> up =
                parts.stream().collect(Collectors.toMap(Part::name, part -> new CompletableFuture<>()));
        for (Part part : parts) {
            CompletableFuture<?>[] before = part.after().stream().map(up::get).toArray(CompletableFuture[]::new);
            var done = Objects.requireNonNull(up.get(part.name()));
            Thread.startVirtualThread(() -> bringUp(part, CompletableFuture.allOf(before), done));
        }
        awaitAll(up.values());
    }

    private void bringUp(Part part, CompletableFuture<Void> before, CompletableFuture<Void> done) {
        try {
            before.join();
            switch (part) {
                case Part.Runs runs -> run(runs);
                case Part.Does does -> does.work().run();
            }
            done.complete(null);
        } catch (CompletionException whatItWaitedFor) {
            done.completeExceptionally(Objects.requireNonNullElse(whatItWaitedFor.getCause(), whatItWaitedFor));
        } catch (RuntimeException failure) {
            done.completeExceptionally(failure);
        }
    }

    private void run(Part.Runs part) {
        if (closing) {
            return;
        }
        double began = progress.seconds();
        ChildProcess child = part.start().get();
        parts.put(part.name(), part);
        children.put(part.name(), child);
        child.awaitReady(part.ready(), START);
        progress.line("%-16s up after %.1f s", part.name(), progress.seconds() - began);
        child.process().onExit().thenRun(() -> Thread.startVirtualThread(() -> ended(part, child)));
    }

    /** From now on, what ends is started again. */
    void revive() {
        reviving = true;
    }

    /** The process that runs under this name now, dead or alive. */
    ChildProcess child(String name) {
        return Objects.requireNonNull(children.get(name), () -> "nothing here is called " + name);
    }

    boolean isUp(String name) {
        return child(name).isAlive()
                && Objects.requireNonNull(parts.get(name)).ready().succeeds();
    }

    List<ChildProcess> children() {
        return List.copyOf(children.values());
    }

    private void ended(Part.Runs part, ChildProcess child) {
        if (!closing && reviving) {
            bringBack(part);
        } else if (!closing) {
            progress.line("%s has ended by itself; its log: %s", child.name(), child.log());
        }
    }

    private void bringBack(Part.Runs part) {
        while (!closing) {
            keep(child(part.name()).log());
            try {
                run(part);
                return;
            } catch (StartFailed again) {
                progress.line("%s did not come back yet: %s", part.name(), again);
                LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
            }
        }
    }

    /** What a process said before it ended tells why: the next one writes beside it, not over it. */
    private static void keep(Path log) {
        if (Files.notExists(log)) {
            return;
        }
        Path kept = Stream.iterate(1, number -> number + 1)
                .map(number -> log.resolveSibling(log.getFileName() + "." + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            Files.move(log, kept);
        } catch (IOException unmoved) {
            throw new UncheckedIOException(unmoved);
        }
    }

    /** Returns when all are up, or throws as soon as one is not. */
    private static void awaitAll(Collection<CompletableFuture<Void>> parts) {
        var failed = new CompletableFuture<Void>();
        parts.forEach(part -> part.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }

    /** Services first, stores last; all of one turn at once, so that it takes no longer than the slowest. */
    @Override
    public void close() {
        closing = true;
        var services = children.values().stream()
                .filter(child -> Topology.isService(child.name()))
                .toList();
        stop(services);
        stop(children.values().stream()
                .filter(child -> !services.contains(child))
                .toList());
    }

    private static void stop(List<ChildProcess> children) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.forEach(child -> threads.submit(() -> child.stop(GRACE)));
        }
    }
}
