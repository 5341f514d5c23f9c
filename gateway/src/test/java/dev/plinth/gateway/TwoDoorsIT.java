package dev.plinth.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Replica;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Two gateways on one table of sessions and one Redis: a balancer sends a browser to either. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.gateway.pages.url=http://localhost:8080",
            "plinth.gateway.secure-cookies=false",
            "plinth.identity.logout-uri=http://identity.example/logout",
            "plinth.catalog.url=http://127.0.0.1:1",
            "plinth.cart.url=http://127.0.0.1:1",
            "plinth.search.url=http://127.0.0.1:1",
            "plinth.order.url=http://127.0.0.1:1",
            "plinth.asset.url=http://127.0.0.1:1",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.gateway.limits.per-second=1",
            "plinth.gateway.limits.burst=" + TwoDoorsIT.BURST,
            "management.server.port=-1",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize"
        })
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.IDENTITY})
class TwoDoorsIT {

    static final int BURST = 40;

    private static final HttpServer POOL = pool();
    private static volatile String nonce = "";
    private static ConfigurableApplicationContext second;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final String here;
    private final String there;

    TwoDoorsIT(@Value("${local.server.port}") int port) {
        here = "http://127.0.0.1:" + port;
        there = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.client.provider.plinth.token-uri",
                () -> "http://127.0.0.1:" + POOL.getAddress().getPort() + "/token");
    }

    @BeforeAll
    static void start(@Autowired ConfigurableEnvironment environment) {
        second = Replica.of(Gateway.class, environment, Map.of());
    }

    @AfterAll
    static void stop() {
        second.close();
        POOL.stop(0);
    }

    @Test
    void aLoginThatBeginsAtOneDoorEndsAtTheOther() throws Exception {
        logIn();

        assertThat(isLoggedInAt(here)).isTrue();
        assertThat(isLoggedInAt(there)).isTrue();
    }

    @Test
    void whoLogsOutAtOneDoorIsLoggedOutAtTheOther() throws Exception {
        logIn();
        assertThat(isLoggedInAt(here)).isTrue();
        var before = Map.copyOf(cookies);

        ask(HttpRequest.newBuilder(URI.create(there + "/logout"))
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(BodyPublishers.noBody()));

        cookies.putAll(before);
        assertThat(isLoggedInAt(here)).isFalse();
        assertThat(isLoggedInAt(there)).isFalse();
    }

    @Test
    void aClientHasOneLimitAtBothDoorsTogether() throws Exception {
        long began = System.nanoTime();
        long allowed = IntStream.range(0, 2 * BURST)
                .mapToObj(number -> number % 2 == 0 ? here : there)
                .filter(door -> statusOf(door + "/api/products/x") != 429)
                .count();
        long seconds = Math.ceilDiv(System.nanoTime() - began, 1_000_000_000L);

        assertThat(allowed).isBetween(1L, BURST + seconds);
    }

    private void logIn() throws Exception {
        URI begun = URI.create(ask(HttpRequest.newBuilder(URI.create(here + "/oauth2/authorization/plinth")))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        var asked = UriComponentsBuilder.fromUri(begun).build(true).getQueryParams();
        nonce = asked.getFirst("nonce");
        var ended = ask(HttpRequest.newBuilder(
                URI.create(there + "/login/oauth2/code/plinth?code=1&state=" + asked.getFirst("state"))));
        assertThat(ended.headers().firstValue("Location")).contains("/");
    }

    private boolean isLoggedInAt(String door) throws Exception {
        return ask(HttpRequest.newBuilder(URI.create(door + "/api/session")))
                .body()
                .contains("\"authenticated\":true");
    }

    private int statusOf(String url) {
        try {
            return ask(HttpRequest.newBuilder(URI.create(url))).statusCode();
        } catch (IOException | InterruptedException silence) {
            throw new IllegalStateException(silence);
        }
    }

    /** With the cookies that a browser has of the shop, whichever door gave them. */
    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** Gives whoever has a code the tokens of one shopper. */
    private static HttpServer pool() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> {
                var shopper = TestIssuer.running().shopper();
                String idToken = shopper.with("aud", List.of("storefront"))
                        .with("token_use", "id")
                        .with("nonce", nonce)
                        .signed();
                byte[] answer = """
                        {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":3600}""".formatted(shopper.signed(), idToken).getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
