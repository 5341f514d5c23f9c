package dev.plinth.cart.catalog;

import static dev.plinth.cart.domain.Shopping.CHAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.cart.domain.OffersUnavailable;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class CatalogOffersTest {

    private static final int AT_ONCE = 3;

    private static final String AN_OFFER = """
            {"sku": "CHAIR-01", "productId": "a-chair", "productName": "A Chair", "variantName": "Oak",
             "price": {"minorUnits": 10000, "currency": "EUR"}, "available": 7, "purchasable": true, "posterUrl": null}
            """;

    private final CountDownLatch asked = new CountDownLatch(AT_ONCE);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private HttpServer slowCatalog;
    private volatile String answer = "{\"offers\": []}";
    private CatalogOffers offers;

    @BeforeEach
    void aSlowCatalog() throws IOException {
        slowCatalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slowCatalog.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        slowCatalog.createContext("/api/offers", exchange -> {
            asked.countDown();
            await(mayAnswer);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        slowCatalog.start();
        var few = BulkheadConfig.custom()
                .maxConcurrentCalls(AT_ONCE)
                .maxWaitDuration(Duration.ZERO)
                .build();
        offers = new CatalogOffers(
                RestClient.builder(),
                "http://127.0.0.1:" + slowCatalog.getAddress().getPort(),
                breakers,
                BulkheadRegistry.of(few));
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        slowCatalog.stop(0);
    }

    @Test
    void aSlowCatalogHoldsAFewCartsAndNotAll() {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = Stream.generate(() -> CompletableFuture.supplyAsync(() -> offers.of(Set.of(CHAIR)), clients))
                    .limit(AT_ONCE)
                    .toList();
            await(asked);

            assertThatExceptionOfType(OffersUnavailable.class)
                    .isThrownBy(() -> offers.of(Set.of(CHAIR)))
                    .withCauseInstanceOf(BulkheadFullException.class);

            mayAnswer.countDown();
            assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEmpty());
        }
        assertThat(breakers.circuitBreaker("catalog").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"offers\": null}",
                "{\"offers\": [null]}",
                "{\"offers\": [{}]}",
                "{\"offers\": [{\"sku\": \"CHAIR-01\", \"productId\": \"a-chair\"}]}",
                "{\"offers\": [" + AN_OFFER + ", " + AN_OFFER + "]}",
                "<html>"
            })
    void anAnswerThatMakesNoSenseIsNone(String nonsense) {
        mayAnswer.countDown();
        answer = nonsense;

        assertThatExceptionOfType(OffersUnavailable.class).isThrownBy(() -> offers.of(Set.of(CHAIR)));
        assertThat(breakers.circuitBreaker("catalog").getMetrics().getNumberOfFailedCalls())
                .isEqualTo(1);

        answer = "{\"offers\": [" + AN_OFFER + "]}";
        assertThat(offers.of(Set.of(CHAIR))).containsOnlyKeys(CHAIR);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
