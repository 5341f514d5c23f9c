package dev.plinth.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** TCP ports on loopback. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listens on right now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * Waits for the port's last owner to let go of it.
     *
     * @throws IllegalStateException when somebody still listens after that time
     */
    public static void awaitFree(int port, Duration within) {
        Instant deadline = Instant.now().plus(within);
        while (isTaken(port)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("port " + port + " is taken");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Whether somebody listens on the port already. */
    public static boolean isTaken(int port) {
        return Probe.port(port).succeeds();
    }
}
