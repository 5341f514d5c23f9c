package dev.plinth.devstack.test;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** A backend that is one test's alone, so that it may be killed. It comes back on the same port, with what it had kept. */
public final class OwnBackend implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final JavaProgram program;
    private final Path log;
    private final int port;
    private final Probe ready;
    private ChildProcess child;

    private OwnBackend(
            String module, String main, int heapMegabytes, Path data, IntFunction<Probe> ready, String... arguments) {
        port = Ports.free();
        this.ready = ready.apply(port);
        log = Build.current().folder().resolve(Lane.next().prefix() + module + ".log");
        program = JavaProgram.of(
                        module,
                        ClassPath.ofModule(Build.current().module(module)),
                        "dev.plinth.devstack." + module + "." + main)
                .heap(heapMegabytes)
                .ownedBy(Build.current().owner().pid())
                .arguments("--port", String.valueOf(port), "--data", data.toString())
                .arguments(arguments);
        child = started();
    }

    public static OwnBackend redis() {
        Path data = Build.current().folder().resolve(Lane.next().prefix() + "redis");
        return new OwnBackend("redis", "Redis", 32, data, Probe::port);
    }

    /** With a database, a user and a password {@code orders}. */
    public static OwnBackend postgresOn(SmallDisk disk) {
        return new OwnBackend(
                "postgres",
                "Postgres",
                128,
                disk.folder().resolve("postgres"),
                port -> Probe.postgres(port, "orders"),
                "--binaries",
                Build.current().shared().resolve("postgres-binaries").toString());
    }

    public int port() {
        return port;
    }

    /** As {@code kill -9} of it and all that it has started. */
    public void kill() {
        List<ProcessHandle> servers = child.process().descendants().toList();
        servers.forEach(ProcessHandle::destroyForcibly);
        child.kill();
        Ports.awaitFree(port, GRACE);
    }

    /** Returns once it is ready. */
    public void comeBack() {
        child = started();
    }

    @Override
    public void close() {
        child.stop(GRACE);
    }

    private ChildProcess started() {
        return program.start(log).awaitReady(ready, READY);
    }
}
