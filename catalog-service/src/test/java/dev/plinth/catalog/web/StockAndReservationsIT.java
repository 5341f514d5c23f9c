package dev.plinth.catalog.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class StockAndReservationsIT extends CatalogApiIT {

    @Test
    void stockBeginsAtNothing() {
        put("/api/products/new-chair", merchant(), product("NEW-CHAIR"), IF_NONE_MATCH, "*");

        get("/api/stock/NEW-CHAIR", merchant())
                .expectHeader()
                .valueEquals(ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(0);
        refused(get("/api/stock/NO-SUCH-SKU", merchant()), 404, "not-found");
    }

    /** The tag is the product's version, which stock moves without. */
    @Test
    void nobodyIsToldThatTheyHaveSeenTheStock() {
        sold("seen-chair", "SEEN-CHAIR", 5);
        String seen = get("/api/products/seen-chair")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        reserve("seen-order", "SEEN-CHAIR", 5).expectStatus().isCreated();

        getAgain("/api/products/seen-chair", seen)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(ETAG, seen)
                .expectBody()
                .jsonPath("$.variants[0].available")
                .isEqualTo(0);
    }

    @Test
    void onlyMerchantsCount() {
        sold("count-chair", "COUNT-CHAIR", 5);

        refused(get("/api/stock/COUNT-CHAIR"), 401, "unauthenticated");
        refused(get("/api/stock/COUNT-CHAIR", shopper()), 403, "forbidden");
        refused(put("/api/stock/COUNT-CHAIR", shopper(), "{\"onHand\": 9}", IF_MATCH, "\"1\""), 403, "forbidden");
        refused(put("/api/stock/COUNT-CHAIR", merchant(), "{\"onHand\": 9}"), 428, "precondition-required");
        refused(put("/api/stock/COUNT-CHAIR", merchant(), "{\"onHand\": 9}", IF_MATCH, "\"0\""), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"7\"", "2147483648", "1e99", "null", "true"})
    void refusesAnImpossibleCount(String onHand) {
        refused(
                put("/api/stock/ANY-CHAIR", merchant(), "{\"onHand\": %s}".formatted(onHand), IF_MATCH, "\"0\""),
                400,
                "invalid-request");
    }

    @Test
    void aCountCannotTakeWhatIsHeld() {
        sold("held-chair", "HELD-CHAIR", 5);
        reserve("held-order", "HELD-CHAIR", 3).expectStatus().isCreated();

        refused(
                put("/api/stock/HELD-CHAIR", merchant(), "{\"onHand\": 2}", IF_MATCH, "\"2\""),
                409,
                "stock-below-reserved");
        get("/api/stock/HELD-CHAIR", merchant())
                .expectBody()
                .json("{\"sku\": \"HELD-CHAIR\", \"onHand\": 5, \"reserved\": 3, \"available\": 2}");
    }

    @Test
    void onlyTheOrderServiceReserves() {
        refused(put("/api/reservations/x", shopper(), lines("ANY-CHAIR", 1)), 403, "forbidden");
        refused(put("/api/reservations/x", merchant(), lines("ANY-CHAIR", 1)), 403, "forbidden");
        refused(get("/api/reservations/x"), 401, "unauthenticated");
        refused(get("/api/reservations/x", orderService()), 404, "not-found");
    }

    @Test
    void aReservationIsMadeOnce() {
        sold("once-chair", "ONCE-CHAIR", 5);

        reserve("once-order", "ONCE-CHAIR", 2)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.orderId")
                .isEqualTo("once-order")
                .jsonPath("$.state")
                .isEqualTo("HELD")
                .jsonPath("$.expiresAt")
                .isNotEmpty();
        reserve("once-order", "ONCE-CHAIR", 2).expectStatus().isOk();
        refused(reserve("once-order", "ONCE-CHAIR", 3), 422, "reservation-differs");
        get("/api/offers?sku=ONCE-CHAIR")
                .expectBody()
                .jsonPath("$.offers[0].available")
                .isEqualTo(3);
    }

    @Test
    void saysWhatIsShort() {
        sold("short-chair", "SHORT-CHAIR", 2);

        var answer = reserve("short-order", "SHORT-CHAIR", 3);

        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stock-short")
                .jsonPath("$.shortfalls[0].sku")
                .isEqualTo("SHORT-CHAIR")
                .jsonPath("$.shortfalls[0].wanted")
                .isEqualTo(3)
                .jsonPath("$.shortfalls[0].available")
                .isEqualTo(2);
        refused(get("/api/reservations/short-order", orderService()), 404, "not-found");
    }

    @Test
    void releasesOnceAndForAll() {
        sold("back-chair", "BACK-CHAIR", 2);
        reserve("back-order", "BACK-CHAIR", 2);

        delete("/api/reservations/back-order", orderService()).expectStatus().isNoContent();
        delete("/api/reservations/back-order", orderService()).expectStatus().isNoContent();
        delete("/api/reservations/never-was", orderService()).expectStatus().isNoContent();

        get("/api/offers?sku=BACK-CHAIR")
                .expectBody()
                .jsonPath("$.offers[0].available")
                .isEqualTo(2);
        refused(reserve("back-order", "BACK-CHAIR", 2), 409, "reservation-ended");
    }

    @Test
    void aPaidOrderTakesItsUnits() {
        sold("paid-chair", "PAID-CHAIR", 5);
        reserve("paid-order", "PAID-CHAIR", 2);

        order("order.paid", "paid-order", 2);
        order("order.paid", "paid-order", 2);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> get("/api/stock/PAID-CHAIR", merchant())
                        .expectBody()
                        .json("{\"onHand\": 3, \"reserved\": 0, \"available\": 3}"));
        get("/api/reservations/paid-order", orderService())
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("COMMITTED");
        refused(delete("/api/reservations/paid-order", orderService()), 409, "reservation-ended");
    }

    @Test
    void aCancelledOrderGivesItsUnitsBack() {
        sold("cancel-chair", "CANCEL-CHAIR", 5);
        reserve("cancel-order", "CANCEL-CHAIR", 2);

        order("order.cancelled", "cancel-order", 2);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> get("/api/stock/CANCEL-CHAIR", merchant())
                        .expectBody()
                        .json("{\"onHand\": 5, \"reserved\": 0}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lines\": []}",
                "{}",
                "{\"lines\": [{\"sku\": \"ANY-CHAIR\", \"quantity\": 0}]}",
                "{\"lines\": [{\"sku\": \"ANY-CHAIR\", \"quantity\": -1}]}",
                "{\"lines\": [{\"sku\": \"ANY-CHAIR\", \"quantity\": 4294967297}]}",
                "{\"lines\": [{\"sku\": \"any chair\", \"quantity\": 1}]}"
            })
    void refusesAnImpossibleReservation(String body) {
        refused(put("/api/reservations/bad-order", orderService(), body), 400, "invalid-request");
    }

    @Test
    void offersAHundredSkusAtOnceAndNoMore() {
        sold("offer-chair", "OFFER-CHAIR", 2);
        String ninetyNine =
                IntStream.range(0, 99).mapToObj(i -> "&sku=GHOST-" + i).collect(Collectors.joining());

        get("/api/offers?sku=OFFER-CHAIR" + ninetyNine)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.offers.length()")
                .isEqualTo(1)
                .jsonPath("$.offers[0].productName")
                .isEqualTo("Oslo Chair")
                .jsonPath("$.offers[0].purchasable")
                .isEqualTo(true);
        get("/api/offers?sku=OFFER-CHAIR&sku=ONE-MORE" + ninetyNine)
                .expectStatus()
                .isBadRequest();
        get("/api/offers").expectStatus().isBadRequest();
    }

    private ResponseSpec reserve(String order, String sku, int quantity) {
        return put("/api/reservations/" + order, orderService(), lines(sku, quantity));
    }

    private void order(String type, String order, long sequence) {
        topics.publish("order-events", type, """
                {"specversion": "1.0", "id": "%s-%d", "type": "%s", "source": "/order-service", "subject": "%s",
                 "sequence": %d, "time": "2026-11-22T12:00:00Z", "datacontenttype": "application/json",
                 "data": {"orderId": "%s", "number": "P-100001", "owner": "anna", "lines": []}}
                """.formatted(order, sequence, type, order, sequence, order));
    }
}
