package dev.plinth.devstack.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between a caller and loopback ports, each connection to the next of them, and does to the bytes what it is told. */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 256;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ServerSocket door;
    private final AtomicInteger connections = new AtomicInteger();
    private final boolean passesOver;
    private volatile int[] targets;
    private final Set<Pair> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean met;

    /** @param targets the loopback ports behind it */
    public FaultProxy(int... targets) {
        this(false, targets);
    }

    private FaultProxy(boolean passesOver, int... targets) {
        this.passesOver = passesOver;
        this.targets = targets.clone();
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().name("proxy-to-" + Arrays.toString(targets)).start(this::accept);
    }

    /** As a balancer that knows which of them are there: a connection that one refuses goes to the next. */
    public static FaultProxy balancing(int... targets) {
        return new FaultProxy(true, targets);
    }

    /** Where callers connect to. */
    public int port() {
        return door.getLocalPort();
    }

    /** Where connections lead to from now on; those that stand stay. */
    public void leadTo(int... next) {
        targets = next.clone();
    }

    /** From now on; {@link Fault#NONE} ends it. */
    public void suffer(Fault next) {
        met = false;
        fault = next;
        if (next instanceof Fault.Reset && !open.isEmpty()) {
            met = true;
            open.forEach(Pair::reset);
        }
    }

    /** Whether a connection or a byte has met the present fault. */
    public boolean hasMetFault() {
        return met;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // then nobody connects any more either
        }
        open.forEach(Pair::reset);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.startVirtualThread(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try {
            caller.setTcpNoDelay(true);
            if (fault instanceof Fault.Reset) {
                met = true;
                reset(caller);
                return;
            }
            Socket callee = next();
            callee.setTcpNoDelay(true);
            var pair = new Pair(caller, callee);
            open.add(pair);
            Thread.startVirtualThread(() -> carry(caller, callee, pair));
            carry(callee, caller, pair);
        } catch (IOException nobodyThere) {
            reset(caller);
        }
    }

    private Socket next() throws IOException {
        int[] now = targets;
        int first = connections.getAndIncrement();
        int last = first + (passesOver ? now.length - 1 : 0);
        for (int turn = first; ; turn++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), now[Math.floorMod(turn, now.length)]);
            } catch (ConnectException refused) {
                if (turn == last) {
                    throw refused;
                }
            }
        }
    }

    /** Until either side ends. */
    private void carry(Socket from, Socket to, Pair pair) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                pass(buffer, length, out, pair);
            }
        } catch (IOException broken) {
            // ends the other direction too
        } finally {
            open.remove(pair);
            pair.close();
        }
    }

    private void pass(byte[] bytes, int length, OutputStream out, Pair pair) throws IOException {
        int done = 0;
        while (done < length) {
            Fault now = fault;
            met |= !(now instanceof Fault.None);
            switch (now) {
                case Fault.None() -> done = write(bytes, done, length, out);
                case Fault.Latency(Duration by) -> {
                    LockSupport.parkNanos(by.toNanos());
                    done = write(bytes, done, length, out);
                }
                case Fault.SlowDrip(Duration between) -> {
                    done = write(bytes, done, done + 1, out);
                    LockSupport.parkNanos(between.toNanos());
                }
                case Fault.BlackHole() -> {
                    if (pair.isClosed()) {
                        throw new IOException("the caller gave up");
                    }
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
                case Fault.Reset() -> throw new IOException("reset");
            }
        }
    }

    private static int write(byte[] bytes, int from, int to, OutputStream out) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
        return to;
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0); // close then sends RST
        } catch (IOException alreadyGone) {
            // all that was wanted
        }
    }

    private record Pair(Socket caller, Socket callee) {

        void reset() {
            FaultProxy.reset(caller);
            FaultProxy.reset(callee);
        }

        boolean isClosed() {
            return caller.isClosed() || callee.isClosed();
        }

        void close() {
            try (caller;
                    callee) {
                // both, whatever the first one says
            } catch (IOException alreadyGone) {
                // all that was wanted
            }
        }
    }
}
