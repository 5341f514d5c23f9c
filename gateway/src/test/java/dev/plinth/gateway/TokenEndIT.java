package dev.plinth.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.gateway.UserPool.Renewal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A browser's session outlives its access token, which the door has to have renewed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.gateway.pages.url=http://localhost:8080",
            "plinth.gateway.secure-cookies=false",
            "plinth.identity.logout-uri=http://identity.example/logout",
            "plinth.cart.url=http://127.0.0.1:1",
            "plinth.search.url=http://127.0.0.1:1",
            "plinth.order.url=http://127.0.0.1:1",
            "plinth.asset.url=http://127.0.0.1:1",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "management.server.port=-1",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize"
        })
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.IDENTITY})
class TokenEndIT {

    private static final UserPool POOL = UserPool.open();
    private static final HttpServer CATALOG = start();
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    /** Within the minute that the door takes for its clock's error. */
    private static final int AS_GOOD_AS_OVER = 30;

    private final Browser browser = new Browser();
    private final String door;

    TokenEndIT(@Value("${local.server.port}") int port) {
        door = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.plinth.token-uri", POOL::tokenUri);
        properties.add(
                "plinth.catalog.url",
                () -> "http://127.0.0.1:" + CATALOG.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        POOL.close();
        CATALOG.stop(0);
    }

    @BeforeEach
    void somebodyHasATokenThatIsAboutToEnd() throws Exception {
        POOL.tokensHold(AS_GOOD_AS_OVER);
        browser.logIn(POOL, door, door);
    }

    @Test
    void aTokenIsRenewed() throws Exception {
        POOL.renewalIs(Renewal.GIVEN);
        POOL.tokensHold(3600);

        String first = look().body();
        assertThat(first).startsWith("Bearer ");
        assertThat(look().body()).isEqualTo(first);
        assertThat(browser.isLoggedInAt(door)).isTrue();
    }

    @Test
    void whoseTokenIsNotRenewedIsLoggedOut() throws Exception {
        POOL.renewalIs(Renewal.REFUSED);

        refused(look(), 401, "unauthenticated");

        assertThat(browser.isLoggedInAt(door)).isFalse();
        assertThat(look().body()).isEqualTo("nobody");
    }

    @Test
    void aPoolThatFailsIsAnOutage() throws Exception {
        POOL.renewalIs(Renewal.FAILS);

        refused(look(), 503, "identity-unavailable");

        assertThat(browser.isLoggedInAt(door)).isTrue();
        POOL.renewalIs(Renewal.GIVEN);
        assertThat(look().body()).startsWith("Bearer ");
    }

    @Test
    void aPoolThatSaysNothingIsAnOutageInTime() throws Exception {
        POOL.renewalIs(Renewal.SILENT);
        long began = System.nanoTime();

        refused(look(), 503, "identity-unavailable");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_TIME);
        assertThat(browser.isLoggedInAt(door)).isTrue();
    }

    private HttpResponse<String> look() throws Exception {
        return browser.read(door + "/api/products/x");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** Says which token it was shown. */
    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String token = exchange.getRequestHeaders().getFirst("Authorization");
                byte[] body = (token == null ? "nobody" : token).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
