package dev.plinth.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.TestToken;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Conditions;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.Reward;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What merchants may change of the rules that orders are priced by. */
@BootedOrderService
class MerchantRulesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Promotions promotions;

    @Test
    void aPromotionIsCreatedChangedAndRemoved() {
        String code = aCode();
        Reply created = send(HttpMethod.POST, "/api/promotions", tenPercent(code), "", "");
        String place = created.headers().getLocation().toString();

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.headers().getETag()).isEqualTo("\"1\"");
        assertRefused(send(HttpMethod.POST, "/api/promotions", tenPercent(code), "", ""), 409, "code-taken");
        assertRefused(send(HttpMethod.PUT, place, tenPercent(code), "", ""), 428, "precondition-required");
        Reply changed = send(HttpMethod.PUT, place, tenPercent(code), HttpHeaders.IF_MATCH, "\"1\"");
        assertThat(changed.headers().getETag()).isEqualTo("\"2\"");
        assertRefused(
                send(HttpMethod.PUT, place, tenPercent(code), HttpHeaders.IF_MATCH, "\"1\""), 412, "stale-version");
        assertThat(send(HttpMethod.GET, "/api/promotions", null, "", "").json().path("items"))
                .anySatisfy(each -> {
                    assertThat(place).endsWith(each.path("id").asString());
                    assertThat(each.path("version").asLong()).isEqualTo(2);
                    assertThat(each.at("/rule/code").asString()).isEqualTo(code);
                });

        assertThat(send(HttpMethod.DELETE, place, null, HttpHeaders.IF_MATCH, "\"2\"")
                        .status())
                .isEqualTo(204);
        assertThat(send(HttpMethod.GET, place, null, "", "").status()).isEqualTo(404);
        assertThat(send(HttpMethod.POST, "/api/promotions", tenPercent(code), "", "")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPromotionIsMadeOnceHoweverOftenItIsAskedFor() {
        var ten = tenPercent(aCode());
        var merchant = issuer.merchant();
        String key = aCode();

        Reply created = send(merchant, HttpMethod.POST, "/api/promotions", ten, "Idempotency-Key", key);
        Reply again = send(merchant, HttpMethod.POST, "/api/promotions", ten, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(created.text());
        assertThat(again.headers().getLocation()).isEqualTo(created.headers().getLocation());
        assertThat(again.headers().getETag()).isEqualTo("\"1\"");
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertRefused(
                send(merchant, HttpMethod.POST, "/api/promotions", tenPercent(aCode()), "Idempotency-Key", key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aProcessThatDiedBeforeItAnsweredHasMadeThePromotionOnce() {
        var merchant = issuer.merchant();
        String key = aCode();
        var id = PromotionId.of(new ShopperId(merchant.subject()), new RequestKey(key));
        promotions.create(new Promotion(id, null, false, "Made before", new Reward.FreeShipping(), Conditions.NONE));

        Reply created = send(merchant, HttpMethod.POST, "/api/promotions", tenPercent(aCode()), "Idempotency-Key", key);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.headers().getLocation()).hasPath("/api/promotions/" + id);
        assertThat(created.at("/name")).isEqualTo("Made before");
    }

    @Test
    void aPromotionHasExactlyOneReward() {
        var none = Map.of("name", "Nothing", "reward", Map.of());
        var two = Map.of("name", "Both", "reward", Map.of("percentOff", 10, "freeShipping", true));

        assertRefused(send(HttpMethod.POST, "/api/promotions", none, "", ""), 400, "invalid-request");
        assertRefused(send(HttpMethod.POST, "/api/promotions", two, "", ""), 400, "invalid-request");
    }

    @Test
    void theWaysToSendAndTheTaxOfACountryAreTheMerchants() {
        var pigeon = Map.of(
                "name",
                "Pigeon",
                "countries",
                List.of("AQ"),
                "currency",
                "EUR",
                "minDays",
                1,
                "maxDays",
                90,
                "bands",
                List.of(Map.of("upToGrams", 100, "minorUnits", 999)));
        var tax = Map.of("pricesIncludeTax", false, "rates", Map.of("standard", 8.875));

        assertThat(send(HttpMethod.PUT, "/api/shipping-options/pigeon", pigeon, HttpHeaders.IF_NONE_MATCH, "*")
                        .status())
                .isEqualTo(201);
        Reply zone = send(HttpMethod.PUT, "/api/tax-zones/AQ", tax, HttpHeaders.IF_NONE_MATCH, "*");
        assertThat(zone.status()).as(zone.text()).isEqualTo(201);
        assertThat(zone.json().at("/rates/standard").asDouble()).isEqualTo(8.875);
        assertRefused(
                send(HttpMethod.PUT, "/api/tax-zones/AQ", tax, HttpHeaders.IF_NONE_MATCH, "*"), 412, "stale-version");
        assertThat(send(HttpMethod.DELETE, "/api/tax-zones/AQ", null, HttpHeaders.IF_MATCH, "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(send(HttpMethod.DELETE, "/api/shipping-options/pigeon", null, HttpHeaders.IF_MATCH, "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(send(HttpMethod.PUT, "/api/tax-zones/XX", tax, HttpHeaders.IF_NONE_MATCH, "*")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRegionHasATaxOfItsOwn() {
        var tax = Map.of("pricesIncludeTax", false, "rates", Map.of("standard", 7));

        Reply zone = send(HttpMethod.PUT, "/api/tax-zones/ES-CN", tax, HttpHeaders.IF_NONE_MATCH, "*");
        assertThat(zone.status()).as(zone.text()).isEqualTo(201);
        assertThat(send(HttpMethod.GET, "/api/tax-zones", null, "", "")
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .contains("ES", "ES-CN");
        assertThat(send(HttpMethod.DELETE, "/api/tax-zones/ES-CN", null, HttpHeaders.IF_MATCH, "\"1\"")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES-XX", "US-QC", "es-cn", "ES-TF", "ES-"})
    void aTaxIsOfACountryOrOfADirectPartOfOne(String place) {
        var tax = Map.of("pricesIncludeTax", false, "rates", Map.of("standard", 7));

        assertRefused(
                send(HttpMethod.PUT, "/api/tax-zones/" + place, tax, HttpHeaders.IF_NONE_MATCH, "*"),
                400,
                "invalid-request");
    }

    @Test
    void eachBadFieldOfARuleIsNamed() {
        var backwards = Map.of(
                "name",
                "Backwards",
                "reward",
                Map.of("percentOff", 10),
                "startsAt",
                "2026-05-02T00:00:00Z",
                "endsAt",
                "2026-05-01T00:00:00Z");
        var nowhere = Map.of(
                "name",
                "Nowhere",
                "countries",
                List.of("XX"),
                "currency",
                "EUR",
                "minDays",
                9,
                "maxDays",
                1,
                "bands",
                List.of(Map.of("upToGrams", 0, "minorUnits", 999), Map.of("upToGrams", 0, "minorUnits", 999)));

        assertThat(pointers(send(HttpMethod.POST, "/api/promotions", backwards, "", "")))
                .containsExactly("/endAfterStart");
        assertThat(pointers(
                        send(HttpMethod.PUT, "/api/shipping-options/nowhere", nowhere, HttpHeaders.IF_NONE_MATCH, "*")))
                .containsExactlyInAnyOrder(
                        "/countries", "/timeInOrder", "/onePriceAWeight", "/bands/0/upToGrams", "/bands/1/upToGrams");
        assertThat(pointers(send(
                        HttpMethod.PUT,
                        "/api/tax-zones/AQ",
                        Map.of("pricesIncludeTax", true, "rates", Map.of("standard", 101)),
                        HttpHeaders.IF_NONE_MATCH,
                        "*")))
                .containsExactly("/rates/standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/promotions", "/api/shipping-options", "/api/tax-zones"})
    void isNothingForShoppers(String path) {
        assertThat(send(issuer.shopper(), HttpMethod.GET, path, null, "", "").status())
                .isEqualTo(403);
    }

    private static Map<String, Object> tenPercent(String code) {
        return Map.of("code", code, "name", "Ten percent", "reward", Map.of("percentOff", 10), "inAll", 5);
    }

    private static List<String> pointers(Reply refused) {
        assertRefused(refused, 400, "invalid-request");
        return refused.json().path("errors").findValuesAsString("pointer");
    }

    private static String aCode() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("/code")).isEqualTo(code);
    }

    private Reply send(HttpMethod method, String path, Object body, String header, String value) {
        return send(issuer.merchant(), method, path, body, header, value);
    }

    private Reply send(TestToken who, HttpMethod method, String path, Object body, String header, String value) {
        var request = Shopper.http(port).method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(who.signed());
            if (method == HttpMethod.POST) {
                headers.set("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (!header.isEmpty()) {
                headers.set(header, value);
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchangeForRequiredValue((_, response) -> new Reply(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }
}
