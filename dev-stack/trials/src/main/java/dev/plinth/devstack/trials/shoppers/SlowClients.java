package dev.plinth.devstack.trials.shoppers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that announce a body and send it byte by byte: whoever waits for them with a place in hand serves nobody else. */
public final class SlowClients {

    private static final byte[] HEAD =
            "PUT /api/cart/lines/TRIAL-1-OAK HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4096\r\n\r\n{"
                    .getBytes(US_ASCII);
    private static final long BETWEEN_NANOS = Duration.ofMillis(200).toNanos();

    /** Behind those of the crowd, and of a rush. */
    private static final int FIRST_ADDRESS = 2_000;

    private final int port;

    /** @param port the shop's */
    public SlowClients(int port) {
        this.port = port;
    }

    /** @return how many of them were still listened to when their time was over */
    public int drip(int clients, Duration length) {
        long until = System.nanoTime() + length.toNanos();
        var patient = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                InetAddress from = Crowd.address(FIRST_ADDRESS + i);
                threads.submit(() -> drip(from, until, patient));
            }
        }
        return patient.get();
    }

    private void drip(InetAddress from, long until, AtomicInteger patient) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
            socket.getOutputStream().write(HEAD);
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(BETWEEN_NANOS);
                socket.getOutputStream().write(' ');
            }
            patient.incrementAndGet();
        } catch (IOException _) {
            // The door did not wait, or met another blow.
        }
    }
}
