package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private HttpServer server;
    private int port;

    @BeforeEach
    void aServerThatIsHalfReady() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/healthy", 200);
        answer("/starting", 503);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aUrlIsReadyOnceItAnswersWell() {
        assertThat(Probe.http(url("/healthy")).succeeds()).isTrue();
        assertThat(Probe.http(url("/starting")).succeeds()).isFalse();
    }

    @Test
    void nothingIsReadyWhereNobodyListens() {
        server.stop(0);

        assertThat(Probe.port(port).succeeds()).isFalse();
        assertThat(Probe.http(url("/healthy")).succeeds()).isFalse();
        assertThat(Probe.postgres(port, "orders").succeeds()).isFalse();
    }

    @Test
    void aServerOfAnotherKindIsNoPostgres() {
        assertThat(Probe.postgres(port, "orders").succeeds()).isFalse();
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Ports.awaitFree(port, Duration.ofMillis(50)))
                .withMessage("port " + port + " is taken");
        server.stop(0);
        Ports.awaitFree(port, Duration.ofSeconds(5));
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
