package dev.plinth.cart.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.plinth.cart.domain.GuestToken;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.TestToken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class CartsIT extends CartApiIT {

    @Test
    void aShopperWithoutCartSeesAnEmptyOne() {
        ask(GET, "/api/cart", aShopper())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(ETAG, "\"0\"")
                .expectBody()
                .json("{\"lines\": [], \"subtotal\": null, \"priced\": true, \"itemCount\": 0}");
    }

    @Test
    void showsWhatIsInItAtTodaysPrices() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();

        setLine("LAMP-07", 1, anna)
                .expectHeader()
                .valueEquals(ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(3)
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(23000)
                .jsonPath("$.lines[0].sku")
                .isEqualTo("CHAIR-01")
                .jsonPath("$.lines[0].lineTotal.minorUnits")
                .isEqualTo(20000)
                .jsonPath("$.lines[0].productName")
                .isEqualTo("A Product")
                .jsonPath("$.lines[0].available")
                .isEqualTo(7);
        ask(DELETE, "/api/cart/lines/CHAIR-01", anna)
                .expectBody()
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(3000);
        ask(DELETE, "/api/cart/lines/CHAIR-01", anna).expectStatus().isOk();
    }

    @Test
    void saysWhatHasChangedUntilTheShopperHasTakenNoteOfIt() {
        String[] anna = aShopper();
        List.of("SOFA-01", "SOFA-02", "SOFA-03", "SOFA-04").forEach(sku -> {
            CATALOG.sells(sku, 50000);
            setLine(sku, 3, anna).expectStatus().isOk();
        });
        CATALOG.sells("SOFA-01", 45000);
        CATALOG.hasLeft("SOFA-02", 2);
        CATALOG.hasLeft("SOFA-03", 0);
        CATALOG.archives("SOFA-04");

        ask(GET, "/api/cart", anna).expectBody().json("""
                {"lines": [
                    {"sku": "SOFA-01", "changes": [{"code": "price-down", "from": {"minorUnits": 50000, "currency": "EUR"},
                                                    "to": {"minorUnits": 45000, "currency": "EUR"}}]},
                    {"sku": "SOFA-02", "changes": [{"code": "stock-short", "available": 2}]},
                    {"sku": "SOFA-03", "changes": [{"code": "sold-out", "available": 0}]},
                    {"sku": "SOFA-04", "purchasable": false, "changes": [{"code": "not-for-sale"}]}]}
                """);
        ask(POST, "/api/cart/acknowledgement", anna)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lines[?(@.changes.length() > 0)]")
                .isEmpty();
        CATALOG.goesDown();
        ask(GET, "/api/cart", anna).expectBody().jsonPath("$.lines[0].changes").isEmpty();
    }

    @Test
    void savesForLaterAndTakesBack() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();

        ask(PUT, "/api/cart/saved/CHAIR-01", anna).expectBody().json("""
                {"lines": [], "subtotal": null, "itemCount": 0,
                 "saved": [{"sku": "CHAIR-01", "quantity": 2, "unitPrice": {"minorUnits": 10000, "currency": "EUR"}}]}
                """);
        ask(PUT, "/api/cart/saved/CHAIR-01", anna).expectHeader().valueEquals(ETAG, "\"2\"");
        refused(ask(PUT, "/api/cart/saved/LAMP-07", anna), 404, "no-such-line");
        setLine("CHAIR-01", 1, anna).expectBody().json("{\"saved\": [], \"itemCount\": 1}");
        ask(DELETE, "/api/cart/saved/CHAIR-01", anna).expectStatus().isOk();
    }

    /** The tag is the cart's version: prices move without it, and a guest's may be an account's too. */
    @Test
    void nobodyIsToldThatTheyHaveSeenItAll() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 1, anna).expectHeader().valueEquals(ETAG, "\"1\"");
        CATALOG.sells("CHAIR-01", 12000);

        ask(GET, "/api/cart", anna[0], anna[1], IF_NONE_MATCH, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(12000);
    }

    @Test
    void takesNoPriceAndNoOwnerFromTheBody() {
        setLine("CHAIR-01", """
                        {"quantity": 1, "price": 1, "unitPrice": {"minorUnits": 1, "currency": "EUR"}, "owner": "eve"}
                        """, aShopper())
                .expectBody()
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(10000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100", "1.5", "\"3\"", "null", "2147483648", "4294967297", "1e99", "[]"})
    void refusesAnImpossibleQuantity(String quantity) {
        String[] anna = aShopper();

        refused(setLine("CHAIR-01", "{\"quantity\": %s}".formatted(quantity), anna), 400, "invalid-request");
        ask(GET, "/api/cart", anna).expectBody().jsonPath("$.itemCount").isEqualTo(0);
    }

    @Test
    void refusesWhatIsNoBody() {
        refused(setLine("CHAIR-01", "{\"quantity\":", aShopper()), 400, "unreadable-body");
        refused(setLine("CHAIR-01", "[".repeat(10_000), aShopper()), 400, "unreadable-body");
        setLine("not a sku", 1, aShopper()).expectStatus().isBadRequest();
    }

    @Test
    void refusesWhatIsNotForSale() {
        refused(setLine("GHOST-99", 1, aShopper()), 422, "not-for-sale");
    }

    @Test
    void refusesTheFiftyFirstLine() {
        String[] anna = aShopper();
        IntStream.range(0, 51).forEach(i -> CATALOG.sells("MANY-" + i, 100));
        IntStream.range(0, 50)
                .forEach(i -> setLine("MANY-" + i, 1, anna).expectStatus().isOk());

        refused(setLine("MANY-50", 1, anna), 422, "cart-full");
    }

    @Test
    void aVersionThatIsGivenMustBeTheCurrentOne() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 1, AUTHORIZATION, anna.bearer(), "If-Match", "\"0\"")
                .expectStatus()
                .isOk();

        refused(setLine("CHAIR-01", 2, AUTHORIZATION, anna.bearer(), "If-Match", "\"0\""), 412, "stale-version");
        refused(
                ask(DELETE, "/api/cart/lines/CHAIR-01", AUTHORIZATION, anna.bearer(), "If-Match", "\"0\""),
                412,
                "stale-version");
        ask(GET, "/api/cart", AUTHORIZATION, anna.bearer())
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(1);
    }

    @Test
    void parallelChangesLoseNoLine() throws Exception {
        String[] anna = aShopper();
        List<String> skus = IntStream.range(0, 12).mapToObj(i -> "TAB-" + i).toList();
        skus.forEach(sku -> CATALOG.sells(sku, 100));

        List<ResponseSpec> answers = Crowd.atOnce(skus.stream()
                .<Callable<ResponseSpec>>map(sku -> () -> setLine(sku, 1, anna))
                .toList());

        answers.forEach(answer -> answer.expectStatus().isOk());
        ask(GET, "/api/cart", anna).expectBody().jsonPath("$.itemCount").isEqualTo(12);
    }

    @Test
    void staysUsableWhileTheCatalogIsDown() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();
        CATALOG.goesDown();

        ask(GET, "/api/cart", anna)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.priced")
                .isEqualTo(false)
                .jsonPath("$.subtotal")
                .isEmpty()
                .jsonPath("$.lines[0].quantity")
                .isEqualTo(2)
                .jsonPath("$.lines[0].unitPrice")
                .isEmpty();
        setLine("LAMP-07", 1, anna).expectStatus().isOk();
        ask(DELETE, "/api/cart/lines/CHAIR-01", anna).expectStatus().isOk();

        CATALOG.comesBack();
        ask(GET, "/api/cart", anna)
                .expectBody()
                .jsonPath("$.subtotal.minorUnits")
                .isEqualTo(3000);
    }

    @Test
    void believesOnlyGoodTokens() {
        TestToken anna = issuer.shopper();
        List.of(
                        anna.unsigned(),
                        anna.signedByAStranger(),
                        anna.expired(Duration.ofMinutes(5)).signed(),
                        anna.with("token_use", "id").signed(),
                        anna.with("client_id", "another").signed(),
                        "nonsense")
                .forEach(token ->
                        refused(ask(GET, "/api/cart", AUTHORIZATION, "Bearer " + token), 401, "unauthenticated"));
    }

    @Test
    void whatIsBoughtLeavesTheCartOnce() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 3, AUTHORIZATION, anna.bearer());
        setLine("LAMP-07", 1, AUTHORIZATION, anna.bearer());
        String order = "order-of-" + anna.subject();

        paid(order, anna.subject());
        paid(order, anna.subject());
        paid(order + "-2", anna.subject());

        await().atMost(30, SECONDS)
                .untilAsserted(() -> ask(GET, "/api/cart", AUTHORIZATION, anna.bearer())
                        .expectBody()
                        .jsonPath("$.itemCount")
                        .isEqualTo(1)
                        .jsonPath("$.lines[0].sku")
                        .isEqualTo("CHAIR-01"));
        assertThat(topics.deadLetters("cart")).isEmpty();
    }

    @Test
    void whoIsErasedHasAnEmptyCart() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 3, AUTHORIZATION, anna.bearer());

        erase(anna.subject());

        awaitEmpty(AUTHORIZATION, anna.bearer());
    }

    @Test
    void aGuestWhoIsErasedHasAnEmptyCartToo() {
        String token = setLine("CHAIR-01", 3)
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Plinth-Guest-Token");

        erase("guest:" + new GuestToken(token).guest().tokenHash());

        awaitEmpty("Plinth-Guest-Token", token);
    }

    private void erase(String subject) {
        topics.publish("order-events", "customer.erased", """
                {"specversion": "1.0", "id": "erasure-of-%1$s", "type": "customer.erased", "source": "/order-service",
                 "subject": "%1$s", "sequence": 1, "time": "2026-11-22T12:00:00Z",
                 "datacontenttype": "application/json", "data": {"owner": "%1$s"}}
                """.formatted(subject));
    }

    private void awaitEmpty(String header, String value) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> ask(GET, "/api/cart", header, value)
                        .expectBody()
                        .jsonPath("$.itemCount")
                        .isEqualTo(0));
    }
}
