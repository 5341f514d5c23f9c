package dev.plinth.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the door lets through, adds, and refuses; behind it stands a server that tells what it heard. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.gateway.pages.url=http://localhost:8080",
            "plinth.gateway.secure-cookies=false",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.identity.logout-uri=http://identity.example/logout",
            "plinth.cart.url=http://127.0.0.1:1",
            "plinth.search.url=http://127.0.0.1:1",
            "plinth.order.url=http://127.0.0.1:1",
            "plinth.asset.url=http://127.0.0.1:1",
            "plinth.gateway.limits.per-second=1000",
            "plinth.gateway.limits.burst=1000",
            "plinth.gateway.shedding.at-first=8",
            "plinth.gateway.shedding.at-least=8",
            "plinth.gateway.shedding.at-most=8",
            "resilience4j.timelimiter.instances.catalog.timeout-duration=30s",
            "management.server.port=-1",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize",
            "spring.security.oauth2.client.provider.plinth.token-uri=http://identity.example/oauth2/token"
        })
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.IDENTITY})
class DoorIT {

    private static final CountDownLatch SLOW = new CountDownLatch(1);
    private static final HttpServer CATALOG = start();
    private static final int PLACES = 8;
    private static final int LARGE = 16 << 20;

    private final WebTestClient http;
    private final int port;

    DoorIT(@Value("${local.server.port}") int port) {
        this.port = port;
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) throws IOException {
        Path pages = Files.createTempDirectory("pages");
        Files.createDirectory(pages.resolve("assets"));
        Files.writeString(pages.resolve("index.html"), "<!doctype html><title>Plinth</title>");
        Files.writeString(pages.resolve("assets/app-1a2b.js"), "1");
        properties.add("plinth.storefront.dir", pages::toString);
        properties.add(
                "plinth.catalog.url",
                () -> "http://127.0.0.1:" + CATALOG.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        CATALOG.stop(0);
    }

    @Test
    void routesByResource() {
        http.get()
                .uri("/api/products/oslo-chair")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("GET /api/products/oslo-chair bearer=null");
    }

    @Test
    void saysWhereAClientStandsInItsLimit() {
        http.get()
                .uri("/api/products/x")
                .exchange()
                .expectHeader()
                .exists("RateLimit")
                .expectHeader()
                .valueMatches("RateLimit-Policy", "\"client\";q=1000;w=1");
    }

    @Test
    void passesAGoodTokenOnAndStopsABadOne() {
        String token = TestIssuer.running().shopper().bearer();
        http.get()
                .uri("/api/products/x")
                .header("Authorization", token)
                .exchange()
                .expectBody(String.class)
                .isEqualTo("GET /api/products/x bearer=" + token);
        problem(
                http.get()
                        .uri("/api/products/x")
                        .header("Authorization", "Bearer nonsense")
                        .exchange(),
                401,
                "unauthenticated");
        String idToken = TestIssuer.running().shopper().with("token_use", "id").bearer();
        problem(
                http.get()
                        .uri("/api/products/x")
                        .header("Authorization", idToken)
                        .exchange(),
                401,
                "unauthenticated");
    }

    @Test
    void unknownKeysAreRefusedHoweverManyCome() {
        for (int i = 0; i < 5; i++) {
            String token = TestIssuer.running().shopper().signedWithAnUnknownKey();
            problem(
                    http.get()
                            .uri("/api/products/x")
                            .header("Authorization", "Bearer " + token)
                            .exchange(),
                    401,
                    "unauthenticated");
        }
    }

    @Test
    void servicesHearHowTheShopIsReachedWhateverAClientClaims() {
        http.get()
                .uri("/api/products/x")
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectHeader()
                .valueEquals("Heard-Proto", "http");
    }

    @Test
    void servicesHearWhichClientAsksWhateverItClaims() {
        String word = heardClient(null);

        assertThat(word).matches("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}");
        assertThat(heardClient("somebody.else")).isEqualTo(word);
    }

    private String heardClient(@Nullable String claimed) {
        var heard = http.get()
                .uri("/api/products/x")
                .headers(headers -> headers.set("Plinth-Client", claimed))
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .get("Heard-Client");
        assertThat(heard).hasSize(1);
        return heard.getFirst();
    }

    @Test
    void aServiceThatDoesNotAnswerIsAnOutage() {
        problem(http.get().uri("/api/cart").exchange(), 503, "cart-unavailable");
    }

    @Test
    void whileTheShopIsFullNothingBeginsAndWhatHasBegunGoesOn() throws InterruptedException {
        var slow = IntStream.range(0, PLACES)
                .mapToObj(_ -> Thread.startVirtualThread(
                        () -> http.get().uri("/api/products/slow").exchange()))
                .toList();
        await().untilAsserted(() -> problem(http.get().uri("/api/products/x").exchange(), 503, "busy"));

        problem(http.get().uri("/api/orders/x").exchange(), 503, "order-unavailable");
        problem(http.get().uri("/api/cart").exchange(), 503, "cart-unavailable");

        SLOW.countDown();
        for (Thread each : slow) {
            each.join();
        }
        http.get().uri("/api/products/x").exchange().expectStatus().isOk();
    }

    @Test
    void whoSendsABodySlowlyHoldsNoPlace() throws IOException {
        try (var slow = new RawClients(port, PLACES)) {
            slow.send("POST /api/products/x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(slow.statuses()).containsOnly(100);
            slow.send("{");

            http.get().uri("/api/products/x").exchange().expectStatus().isOk();

            slow.send("}");
            assertThat(slow.statuses()).containsOnly(200);
        }
    }

    @Test
    void whoReadsAnAnswerSlowlyHoldsNoPlace() throws IOException {
        try (var slow = new RawClients(port, PLACES)) {
            slow.send("GET /api/products/large HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(slow.statuses()).containsOnly(200);

            http.get().uri("/api/products/x").exchange().expectStatus().isOk();
        }
    }

    @Test
    void aBodyThatNoServiceWouldTakeIsRefusedAtTheDoor() {
        byte[] large = new byte[256 * 1024 + 1];
        problem(http.post().uri("/api/orders").bodyValue(large).exchange(), 413, "body-too-large");
    }

    @Test
    void whatIsNoRouteIsNotThere() {
        problem(http.get().uri("/api/reservations/1").exchange(), 404, "not-found");
        problem(http.get().uri("/actuator/health").accept(MediaType.TEXT_HTML).exchange(), 404, "not-found");
    }

    @Test
    void aWriteByCookieNeedsTheCsrfToken() {
        problem(http.post().uri("/api/products/x").cookie("plinth_session", "s").exchange(), 403, "csrf-token");
        http.post()
                .uri("/api/products/x")
                .cookie("plinth_session", "s")
                .cookie("XSRF-TOKEN", "t")
                .header("X-XSRF-TOKEN", "t")
                .exchange()
                .expectStatus()
                .isOk();
        http.post().uri("/api/products/x").exchange().expectStatus().isOk();
    }

    @Test
    void theLoginStartsAtThePoolWithProofOfPossession() {
        var answer = http.get()
                .uri("/oauth2/authorization/plinth?returnTo=/cart")
                .exchange()
                .expectStatus()
                .isFound()
                .returnResult(Void.class);

        assertThat(answer.getResponseHeaders().getLocation())
                .asString()
                .startsWith("http://identity.example/oauth2/authorize")
                .contains("code_challenge_method=S256", "client_id=storefront");
        assertThat(answer.getResponseCookies().getFirst("plinth_session").isHttpOnly())
                .isTrue();
    }

    @Test
    void aGuestIsAGuest() {
        http.get()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.authenticated")
                .isEqualTo(false);
    }

    @Test
    void everyPageIsTheStorefrontAndItsFilesLastForever() {
        http.get()
                .uri("/products/oslo-chair")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("script-src 'self' 'wasm-unsafe-eval'")
                                .doesNotContain("'unsafe-eval'"))
                .expectHeader()
                .value("Accept-CH", hints -> assertThat(hints).contains("Sec-CH-Device-Memory", "Sec-CH-DPR"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Plinth"));
        http.get()
                .uri("/assets/app-1a2b.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Cache-Control", cache -> assertThat(cache).contains("immutable"));
        http.get()
                .uri("/assets/../../etc/passwd")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 404));
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static void awaitSlow() {
        try {
            assertThat(SLOW.await(20, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                if (exchange.getRequestURI().getPath().endsWith("/slow")) {
                    awaitSlow();
                }
                if (exchange.getRequestURI().getPath().endsWith("/large")) {
                    exchange.sendResponseHeaders(200, LARGE);
                    exchange.getResponseBody().write(new byte[LARGE]);
                    return;
                }
                String heard = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " bearer="
                        + exchange.getRequestHeaders().getFirst("Authorization");
                exchange.getResponseHeaders()
                        .set("Heard-Proto", exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"));
                exchange.getResponseHeaders()
                        .put("Heard-Client", exchange.getRequestHeaders().get("Plinth-Client"));
                exchange.sendResponseHeaders(200, heard.length());
                try (var body = exchange.getResponseBody()) {
                    body.write(heard.getBytes());
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
