package dev.plinth.cart.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.GET;

import dev.plinth.devstack.test.Backends;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Neighbours that change their mind, and stores that neither answer nor hang up. Offers are remembered for so long here that only an
 * event can bring a new price.
 */
@TestPropertySource(properties = {"plinth.offers.remembered-for=10m", "plinth.offers.shared-for=10m"})
class NeighboursIT extends CartApiIT {

    /** How long the gateway waits for the cart. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private static final Wire TO_DYNAMO_DB = to(Backends.dynamoDb());
    private static final Wire TO_REDIS = to(Backends.redis());

    @DynamicPropertySource
    static void wires(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.aws.dynamodb.endpoint", () -> "http://127.0.0.1:" + TO_DYNAMO_DB.port());
        properties.add("spring.data.redis.port", TO_REDIS::port);
    }

    @AfterEach
    void all() {
        TO_DYNAMO_DB.worksAgain();
        TO_REDIS.worksAgain();
    }

    @Test
    void aSilentStoreIsAnOutageInTimeAndLosesNothing() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();

        TO_DYNAMO_DB.fallsSilent();
        Instant start = Instant.now();
        refused(setLine("LAMP-07", 1, anna).expectHeader().exists("Retry-After"), 503, "cart-unavailable");
        refused(ask(GET, "/api/cart", anna), 503, "cart-unavailable");
        assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE.multipliedBy(2));

        TO_DYNAMO_DB.worksAgain();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ask(GET, "/api/cart", anna)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.lines[?(@.sku == 'CHAIR-01')].quantity")
                        .isEqualTo(2));
    }

    @Test
    void aSilentCacheIsHardlyNoticed() {
        String[] anna = aShopper();
        TO_REDIS.fallsSilent();

        for (int i = 0; i < 20; i++) {
            String sku = "COLD-" + i;
            CATALOG.sells(sku, 1000);
            Instant start = Instant.now();
            setLine(sku, 1, anna).expectBody().jsonPath("$.priced").isEqualTo(true);
            assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE);
        }
        ask(GET, "/api/cart", anna).expectBody().jsonPath("$.itemCount").isEqualTo(20);
    }

    @Test
    void asksTheCatalogOnceForAllShoppersAndAgainWhenTheProductHasChanged() {
        CATALOG.sells("STOOL-01", 4000);
        String[] anna = aShopper();
        int before = CATALOG.timesAsked();
        setLine("STOOL-01", 1, anna).expectStatus().isOk();
        setLine("STOOL-01", 1, aShopper()).expectStatus().isOk();
        ask(GET, "/api/cart", anna).expectStatus().isOk();
        assertThat(CATALOG.timesAsked()).isEqualTo(before + 1);

        CATALOG.sells("STOOL-01", 5000);
        ask(GET, "/api/cart", anna)
                .expectBody()
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(4000);
        topics.publish("catalog-events", "product.archived", """
                {"specversion": "1.0", "id": "a-product.5", "type": "product.archived", "source": "/catalog-service",
                 "subject": "a-product", "sequence": 5, "time": "2026-11-22T12:00:00Z",
                 "datacontenttype": "application/json", "data": {"id": "a-product"}}
                """);

        await().atMost(60, SECONDS)
                .untilAsserted(() -> ask(GET, "/api/cart", anna)
                        .expectBody()
                        .jsonPath("$.subtotal.minorUnits")
                        .isEqualTo(5000));
    }

    private static Wire to(URI backend) {
        return new Wire(backend.getHost(), backend.getPort());
    }
}
