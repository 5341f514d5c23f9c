package dev.plinth.devstack.process;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The module's real process on a free port, as its own test sees it: it can be killed and started again. */
public final class RunningBackend implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);

    private final JavaProgram program;
    private final Path log;
    private final int port;
    private final Probe probe;
    private ChildProcess child;

    private RunningBackend(JavaProgram program, int port, Probe probe) {
        this.program = program.arguments("--port", String.valueOf(port));
        this.log = Path.of("target", program.name() + ".log");
        this.port = port;
        this.probe = probe;
        this.child = start();
    }

    /** Starts the main class of the module that is being tested; ready when its port accepts. */
    public static RunningBackend of(Class<?> main, Path data, int heapMegabytes) {
        return of(main, data, heapMegabytes, Probe::port);
    }

    public static RunningBackend of(
            Class<?> main, Path data, int heapMegabytes, IntFunction<Probe> probe, String... arguments) {
        int port = Ports.free();
        var classPath = ClassPath.ofModule(Path.of("").toAbsolutePath());
        var program = JavaProgram.of(main.getSimpleName(), classPath, main.getName())
                .heap(heapMegabytes)
                .arguments("--data", data.toString())
                .arguments(arguments);
        return new RunningBackend(program, port, probe.apply(port));
    }

    public int port() {
        return port;
    }

    /** As if someone pulled the plug: nothing gets a chance to finish. */
    public void killAndRestart() {
        child.kill();
        Ports.awaitFree(port, Duration.ofSeconds(10)); // a native server ends a moment after its parent
        child = start();
    }

    /** Whether an address of this machine other than 127.0.0.1 gets a connection. */
    public boolean isReachableFromOutside() throws IOException {
        return Stream.concat(
                        Stream.of(InetAddress.getByName("127.0.0.2")),
                        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .filter(address -> address instanceof Inet4Address)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .anyMatch(this::accepts);
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }

    private ChildProcess start() {
        return program.start(log).awaitReady(probe, READY);
    }

    private boolean accepts(InetAddress address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
