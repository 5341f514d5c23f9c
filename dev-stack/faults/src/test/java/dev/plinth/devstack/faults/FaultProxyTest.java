package dev.plinth.devstack.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behind the proxy somebody sends back whatever comes. */
class FaultProxyTest {

    private static final String WORD = "plinth";

    private final ServerSocket echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final FaultProxy proxy = new FaultProxy(echo.getLocalPort());

    FaultProxyTest() throws IOException {
        Thread.startVirtualThread(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket caller = echo.accept();
                    Thread.startVirtualThread(() -> {
                        try (caller) {
                            caller.getInputStream().transferTo(caller.getOutputStream());
                        } catch (IOException gone) {
                            // the next one then
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void aBalancerPassesOverWhoIsNotThere() throws IOException {
        var gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        gone.close();
        try (var balancer = FaultProxy.balancing(gone.getLocalPort(), echo.getLocalPort())) {
            for (int connection = 0; connection < 3; connection++) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
                    socket.getOutputStream().write(7);
                    assertThat(socket.getInputStream().read()).isEqualTo(7);
                }
            }
        }
    }

    @Test
    void carriesBothWays() throws IOException {
        assertThat(answer(Duration.ofSeconds(10))).isEqualTo(WORD);
    }

    @Test
    void knowsWhetherAnybodyMetItsFault() throws IOException {
        answer(Duration.ofSeconds(10));
        proxy.suffer(new Fault.Latency(Duration.ofMillis(1)));
        assertThat(proxy.hasMetFault()).isFalse();

        answer(Duration.ofSeconds(10));

        assertThat(proxy.hasMetFault()).isTrue();
    }

    @Test
    void makesEveryPacketLate() throws IOException {
        proxy.suffer(new Fault.Latency(Duration.ofMillis(100)));
        long began = System.nanoTime();

        assertThat(answer(Duration.ofSeconds(10))).isEqualTo(WORD);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void resetsConnections() {
        proxy.suffer(new Fault.Reset());

        assertThatThrownBy(() -> answer(Duration.ofSeconds(10))).isInstanceOf(IOException.class);
    }

    @Test
    void resetsConnectionsThatStand() throws IOException {
        try (var caller = connected(Duration.ofSeconds(10))) {
            ask(caller);
            assertThat(read(caller)).isEqualTo(WORD);
            proxy.suffer(new Fault.Reset());

            assertThatThrownBy(() -> read(caller)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void swallowsEverythingUntilItIsCalm() throws IOException {
        proxy.suffer(new Fault.BlackHole());
        try (var caller = connected(Duration.ofMillis(200))) {
            ask(caller);
            assertThatThrownBy(() -> read(caller)).isInstanceOf(SocketTimeoutException.class);

            proxy.suffer(Fault.NONE);
            caller.setSoTimeout(10_000);
            assertThat(read(caller)).isEqualTo(WORD);
        }
    }

    @Test
    void drips() throws IOException {
        proxy.suffer(new Fault.SlowDrip(Duration.ofMillis(20)));
        long began = System.nanoTime();

        assertThat(answer(Duration.ofSeconds(10))).isEqualTo(WORD);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    private String answer(Duration patience) throws IOException {
        try (var caller = connected(patience)) {
            ask(caller);
            return read(caller);
        }
    }

    private Socket connected(Duration patience) throws IOException {
        var caller = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        caller.setSoTimeout((int) patience.toMillis());
        return caller;
    }

    private static void ask(Socket caller) throws IOException {
        caller.getOutputStream().write(WORD.getBytes(UTF_8));
    }

    private static String read(Socket caller) throws IOException {
        byte[] bytes = caller.getInputStream().readNBytes(WORD.length());
        if (bytes.length < WORD.length()) {
            throw new IOException("closed");
        }
        return new String(bytes, UTF_8);
    }
}
