package dev.plinth.catalog.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsIT extends CatalogApiIT {

    @Test
    void aShopperSeesWhatAMerchantSells() {
        sold("read-chair", "READ-CHAIR", 7);

        get("/api/products/read-chair")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("read-chair")
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.variants[0].price.minorUnits")
                .isEqualTo(12900)
                .jsonPath("$.variants[0].price.currency")
                .isEqualTo("EUR")
                .jsonPath("$.variants[0].available")
                .isEqualTo(7)
                .jsonPath("$.model")
                .isEmpty();
    }

    @Test
    void onlyMerchantsWrite() {
        refused(put("/api/products/own-chair", shopper(), product("OWN-CHAIR"), IF_NONE_MATCH, "*"), 403, "forbidden");
        refused(put("/api/products/own-chair", "", product("OWN-CHAIR"), IF_NONE_MATCH, "*"), 401, "unauthenticated");
        refused(
                put(
                        "/api/products/own-chair",
                        "Bearer " + issuer.merchant().signedByAStranger(),
                        product("OWN-CHAIR"),
                        IF_NONE_MATCH,
                        "*"),
                401,
                "unauthenticated");
        refused(get("/api/products/own-chair"), 404, "not-found");
    }

    @Test
    void aWriteSaysWhatItIsBasedOn() {
        sold("based-chair", "BASED-CHAIR", 1);
        String path = "/api/products/based-chair";

        refused(put(path, merchant(), product("BASED-CHAIR")), 428, "precondition-required");
        refused(put(path, merchant(), product("BASED-CHAIR"), IF_NONE_MATCH, "*"), 412, "stale-version");
        refused(put(path, merchant(), product("BASED-CHAIR"), IF_MATCH, "\"7\""), 412, "stale-version");
        put(path, merchant(), product("BASED-CHAIR"), IF_MATCH, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(ETAG, "\"2\"");
        refused(put("/api/products/no-such", merchant(), product("NO-SUCH"), IF_MATCH, "\"1\""), 404, "not-found");
    }

    @Test
    void anArchivedProductIsForItsMerchantOnly() {
        sold("gone-chair", "GONE-CHAIR", 1);
        String path = "/api/products/gone-chair";
        refused(delete(path, merchant()), 428, "precondition-required");
        refused(delete(path, merchant(), IF_MATCH, "\"9\""), 412, "stale-version");

        delete(path, merchant(), IF_MATCH, "\"1\"").expectStatus().isNoContent();

        refused(get(path), 404, "not-found");
        refused(get(path, shopper()), 404, "not-found");
        get(path, merchant()).expectBody().jsonPath("$.status").isEqualTo("ARCHIVED");
        get("/api/offers?sku=GONE-CHAIR")
                .expectBody()
                .jsonPath("$.offers[0].purchasable")
                .isEqualTo(false);
    }

    @Test
    void anOfferSaysWhatItWeighsAndHowItIsTaxed() {
        String light = product("PLAIN-CHAIR");
        String heavy = product("HEAVY-CHAIR")
                .replace("\"name\": \"Oak\"", "\"weightGrams\": 6500, \"name\": \"Oak\"")
                .replace("\"brand\"", "\"taxClass\": \"reduced\", \"brand\"");
        put("/api/products/plain-chair", merchant(), light, IF_NONE_MATCH, "*")
                .expectStatus()
                .isCreated();
        put("/api/products/heavy-chair", merchant(), heavy, IF_NONE_MATCH, "*")
                .expectStatus()
                .isCreated();

        get("/api/offers?sku=HEAVY-CHAIR&sku=PLAIN-CHAIR")
                .expectBody()
                .jsonPath("$.offers[0].weightGrams")
                .isEqualTo(6500)
                .jsonPath("$.offers[0].taxClass")
                .isEqualTo("reduced")
                .jsonPath("$.offers[1].weightGrams")
                .isEqualTo(0)
                .jsonPath("$.offers[1].taxClass")
                .isEqualTo("standard");
    }

    @Test
    void aSkuBelongsToOneProduct() {
        sold("first-chair", "SHARED-CHAIR", 1);

        refused(
                put("/api/products/second-chair", merchant(), product("SHARED-CHAIR"), IF_NONE_MATCH, "*"),
                409,
                "sku-taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"name\":",
                "{\"name\": \"x\", \"brand\": \"x\", \"category\": \"x\", \"variants\": []}",
                "{\"name\": \"\", \"brand\": \"x\", \"category\": \"x\", \"variants\": [VARIANT]}",
                "{\"name\": \"x\", \"brand\": \"x\", \"category\": \"x\", \"variants\": [null]}",
                "{\"name\": \"x\", \"brand\": \"x\", \"category\": \"x\", \"variants\": [VARIANT, VARIANT]}"
            })
    void refusesAnImpossibleProduct(String body) {
        String variant =
                "{\"sku\": \"BAD-CHAIR\", \"name\": \"x\", \"price\": {\"minorUnits\": 1, \"currency\": \"EUR\"}}";

        put("/api/products/bad-chair", merchant(), body.replace("VARIANT", variant), IF_NONE_MATCH, "*")
                .expectStatus()
                .isBadRequest();

        refused(get("/api/products/bad-chair"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minorUnits\": -1, \"currency\": \"EUR\"}",
                "{\"minorUnits\": 1.5, \"currency\": \"EUR\"}",
                "{\"minorUnits\": \"12\", \"currency\": \"EUR\"}",
                "{\"minorUnits\": 99999999999999999999, \"currency\": \"EUR\"}",
                "{\"minorUnits\": 1, \"currency\": \"EURO\"}",
                "{\"minorUnits\": 1}"
            })
    void refusesAnImpossiblePriceAndSaysWhere(String price) {
        String body = product("PRICE-CHAIR").replaceAll("\"price\": \\{[^}]*}", "\"price\": " + price);

        put("/api/products/price-chair", merchant(), body, IF_NONE_MATCH, "*")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request")
                .jsonPath("$.errors[0].pointer")
                .value(pointer -> assertThat((String) pointer).startsWith("/variants/0/price"));
    }

    @Test
    void aScriptInANameStaysData() {
        String script = "<script>alert(1)</script>' OR 1=1 --";
        String body = product("SCRIPT-CHAIR").replace("Oslo Chair", script);
        put("/api/products/script-chair", merchant(), body, IF_NONE_MATCH, "*")
                .expectStatus()
                .isCreated();

        get("/api/products/script-chair")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .contentType("application/json")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo(script);
    }

    @Test
    void listsPageByPage() {
        IntStream.range(0, 5).forEach(i -> sold("page-" + i, "PAGE-" + i, 1));

        var seen = new TreeSet<String>();
        String cursor = null;
        do {
            String path = "/api/products?pageSize=2" + (cursor == null ? "" : "&cursor=" + cursor);
            Map<?, ?> page = get(path).expectBody(Map.class).returnResult().getResponseBody();
            ((List<?>) page.get("items")).forEach(item -> seen.add((String) ((Map<?, ?>) item).get("id")));
            cursor = (String) page.get("next");
        } while (cursor != null);

        assertThat(seen).contains("page-0", "page-1", "page-2", "page-3", "page-4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=guessed",
                "?cursor=cDE6",
                "?cursor=%00",
                "?pageSize=0",
                "?pageSize=101",
                "?pageSize=x",
                "?modelId=a+b"
            })
    void refusesAPageThatCannotBe(String query) {
        get("/api/products" + query).expectStatus().isBadRequest();
    }

    @Test
    void aPublishedModelShowsItsProduct() {
        String body = product("MODEL-CHAIR").replace("\"modelId\": null", "\"modelId\": \"model-1\"");
        put("/api/products/model-chair", merchant(), body, IF_NONE_MATCH, "*")
                .expectStatus()
                .isCreated();
        get("/api/products?modelId=model-1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo("model-chair");

        topics.publish("asset-events", "model.published", """
                {"specversion": "1.0", "id": "e1", "type": "model.published", "source": "/asset-service",
                 "subject": "model-1", "sequence": 1, "time": "2026-11-22T12:00:00Z",
                 "datacontenttype": "application/json",
                 "data": {"modelId": "model-1", "version": 3, "variants": ["Oak"],
                          "posters": {"default": "posters/a.webp", "byVariant": {"Oak": "posters/oak.webp"}},
                          "bounds": {"min": [0, 0, 0], "max": [1, 1, 1]}}}
                """);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> get("/api/products/model-chair")
                        .expectBody()
                        .jsonPath("$.version")
                        .isEqualTo(2)
                        .jsonPath("$.model.version")
                        .isEqualTo(3)
                        .jsonPath("$.model.posterUrl")
                        .isEqualTo("http://media.example/posters/a.webp")
                        .jsonPath("$.model.posterUrls.Oak")
                        .isEqualTo("http://media.example/posters/oak.webp")
                        .jsonPath("$.variants[0].posterUrl")
                        .isEqualTo("http://media.example/posters/oak.webp"));
    }

    @Test
    void tellsEveryChange() {
        sold("told-chair", "TOLD-CHAIR", 4);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(topics.published("catalog-events"))
                        .anyMatch(event -> event.contains("\"product.changed\"") && event.contains("TOLD-CHAIR"))
                        .anyMatch(event -> event.contains("\"stock.changed\"") && event.contains("TOLD-CHAIR")));
    }
}
