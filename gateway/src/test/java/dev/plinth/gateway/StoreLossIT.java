package dev.plinth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.OwnBackend;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/** The door without its stores: Redis dies while it is asked, and DynamoDB never says a word. */
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
            "plinth.gateway.limits.per-second=100000",
            "plinth.gateway.limits.burst=100000",
            "plinth.gateway.limits.floor-per-second=20",
            "management.server.port=-1",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize",
            "spring.security.oauth2.client.provider.plinth.token-uri=http://identity.example/oauth2/token"
        })
@UseBackends(Backend.IDENTITY)
@DirtiesContext
class StoreLossIT {

    private static final OwnBackend REDIS = OwnBackend.redis();
    private static final ServerSocket SILENT_DYNAMODB = silent();
    private static final HttpServer CATALOG = start();
    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final int CLIENTS = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;

    StoreLossIT(@Value("${local.server.port}") int port) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/products/oslo-chair"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) throws IOException {
        Path pages = Files.createTempDirectory("pages");
        Files.writeString(pages.resolve("index.html"), "<!doctype html><title>Plinth</title>");
        properties.add("plinth.storefront.dir", pages::toString);
        properties.add(
                "plinth.catalog.url",
                () -> "http://127.0.0.1:" + CATALOG.getAddress().getPort());
        properties.add(
                "spring.cloud.aws.dynamodb.endpoint", () -> "http://127.0.0.1:" + SILENT_DYNAMODB.getLocalPort());
        properties.add("spring.data.redis.host", () -> "127.0.0.1");
        properties.add("spring.data.redis.port", REDIS::port);
    }

    @AfterAll
    static void stop() throws IOException {
        SILENT_DYNAMODB.close();
        CATALOG.stop(0);
        REDIS.close();
    }

    @Test
    void theDoorStaysOpenWhileRedisIsDeadAndCountsTogetherAgainOnceItIsBack() throws Exception {
        awaitSharedCount();

        List<Seen> all = Crowd.asking(CLIENTS, this::ask, () -> {
            REDIS.kill();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ask().status == 429);
            REDIS.comeBack();
            awaitSharedCount();
        });

        assertThat(all).allSatisfy(StoreLossIT::isOpen);
    }

    @Test
    void aDoorThatFailsWithItsLimiterIsSeen() throws Exception {
        REDIS.kill();
        SeededBugs.failsWithRedis = true;

        Seen seen = ask();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isOpen(seen));
        REDIS.comeBack();
    }

    @Test
    void aSessionThatCannotBeReadIsAnOutageAndSaidSoInTime() throws Exception {
        isSaidInTime(askWithASession());
    }

    @Test
    void aSessionThatCannotBeStoredIsAnOutageAndSaidSoInTime() throws Exception {
        var login = HttpRequest.newBuilder(request, (_, _) -> true)
                .uri(request.uri().resolve("/oauth2/authorization/plinth"))
                .build();

        isSaidInTime(ask(login));
    }

    @Test
    void aDoorThatTakesASilentStoreForNoSessionIsSeen() throws Exception {
        SeededBugs.silenceIsNobody = true;

        Seen seen = askWithASession();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isSaidInTime(seen));
    }

    @AfterEach
    void repair() {
        SeededBugs.failsWithRedis = false;
        SeededBugs.silenceIsNobody = false;
    }

    /** Each does harm only while it is on. */
    @TestConfiguration
    static class SeededBugs {

        private static volatile boolean failsWithRedis;
        private static volatile boolean silenceIsNobody;

        @Bean
        static BeanPostProcessor seededBugs() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case RedisRateLimiter limiter -> failing(limiter);
                        case ReactiveSessionRepository<?> sessions -> forgetting(sessions);
                        default -> bean;
                    };
                }
            };
        }

        private static RedisRateLimiter failing(RedisRateLimiter limiter) {
            return new RedisRateLimiter(1, 1) {
                @Override
                public Mono<Response> isAllowed(String route, String client) {
                    return limiter.isAllowed(route, client).doOnNext(answer -> {
                        if (failsWithRedis && answer.getHeaders().containsValue("-1")) {
                            throw new IllegalStateException("no Redis");
                        }
                    });
                }
            };
        }

        private static <S extends Session> ReactiveSessionRepository<S> forgetting(
                ReactiveSessionRepository<S> sessions) {
            return new ReactiveSessionRepository<>() {
                @Override
                public Mono<S> createSession() {
                    return sessions.createSession();
                }

                @Override
                public Mono<Void> save(S session) {
                    return sessions.save(session);
                }

                @Override
                public Mono<S> findById(String id) {
                    return sessions.findById(id).onErrorComplete(_ -> silenceIsNobody);
                }

                @Override
                public Mono<Void> deleteById(String id) {
                    return sessions.deleteById(id);
                }
            };
        }
    }

    private record Seen(int status, String remaining, String body, Duration took) {}

    private static void isOpen(Seen seen) {
        assertThat(seen.status).isIn(200, 429);
        assertThat(seen.took).isLessThan(IN_TIME);
    }

    private static void isSaidInTime(Seen seen) {
        assertThat(seen.status).isEqualTo(503);
        assertThat(seen.body).contains("session-unavailable");
        assertThat(seen.took).isLessThan(IN_TIME);
    }

    private void awaitSharedCount() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ask(), seen -> seen.status == 200 && !seen.remaining.contains("r=0"));
    }

    private Seen ask() throws IOException, InterruptedException {
        return ask(request);
    }

    private Seen askWithASession() throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(request, (_, _) -> true)
                .header("Cookie", "plinth_session=6d6f6e6b6579")
                .build());
    }

    private Seen ask(HttpRequest wanted) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var answer = http.send(wanted, HttpResponse.BodyHandlers.ofString());
        return new Seen(
                answer.statusCode(),
                answer.headers().firstValue("RateLimit").orElse(""),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
