package dev.plinth.cart.web;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.plinth.cart.domain.Note;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsIT extends CartApiIT {

    @Test
    void keepsNoteCodesAndCountryWithTheCart() {
        String[] anna = aShopper();
        put("/api/cart/note", "{\"note\": \" <b>Ring</b> twice \"}", anna)
                .expectStatus()
                .isOk();
        put("/api/cart/shipping-country", "{\"country\": \"DE\"}", anna)
                .expectStatus()
                .isOk();
        ask(PUT, "/api/cart/promotion-codes/spring-10", anna).expectStatus().isOk();
        ask(PUT, "/api/cart/promotion-codes/SPRING-10", anna).expectStatus().isOk();

        ask(GET, "/api/cart", anna).expectBody().json("""
                {"note": "<b>Ring</b> twice", "promotionCodes": ["SPRING-10"], "shippingCountry": "DE"}
                """);

        ask(DELETE, "/api/cart/note", anna).expectStatus().isOk();
        ask(DELETE, "/api/cart/shipping-country", anna).expectStatus().isOk();
        ask(DELETE, "/api/cart/promotion-codes/Spring-10", anna)
                .expectBody()
                .json("{\"note\": null, \"promotionCodes\": [], \"shippingCountry\": null, \"itemCount\": 0}");
    }

    @Test
    void keepsTheRegionWithTheCountry() {
        String[] anna = aShopper();
        put("/api/cart/shipping-country", "{\"country\": \"US\", \"region\": \"US-CA\"}", anna)
                .expectBody()
                .json("{\"shippingCountry\": \"US\", \"shippingRegion\": \"US-CA\"}");
        put("/api/cart/shipping-country", "{\"country\": \"US\"}", anna)
                .expectBody()
                .json("{\"shippingCountry\": \"US\", \"shippingRegion\": null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA-QC", "US", "us-ca", "US-", "US-CALI"})
    void refusesARegionThatIsNoneOfTheCountry(String region) {
        put("/api/cart/shipping-country", "{\"country\": \"US\", \"region\": \"%s\"}".formatted(region), aShopper())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/regionOfTheCountry");
    }

    @Test
    void aGuestMayBeginWithANote() {
        put("/api/cart/note", "{\"note\": \"Hello\"}").expectHeader().exists("Plinth-Guest-Token");
        ask(DELETE, "/api/cart/note").expectHeader().doesNotExist("Plinth-Guest-Token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"note\": null}",
                "{\"note\": \"half a smile \\ud83d\"}",
                "{\"note\": \"\"}",
                "{\"note\": 5}",
                "{\"note\": {}}",
                "{\"note\": \"\\u0000\"}"
            })
    void refusesWhatIsNoNote(String body) {
        refused(put("/api/cart/note", body, aShopper()), 400, "invalid-request");
    }

    @Test
    void refusesTooLongANoteAndSaysSo() {
        put("/api/cart/note", "{\"note\": \"%s\"}".formatted("x".repeat(Note.MAX_LENGTH + 1)), aShopper())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/note")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("must be text of at most 500 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"country\": \"de\"}", "{\"country\": \"XX\"}", "{\"country\": [\"DE\"]}"})
    void refusesWhatIsNoCountry(String body) {
        refused(put("/api/cart/shipping-country", body, aShopper()), 400, "invalid-request");
    }

    @Test
    void refusesWhatIsNoCodeAndTheSixth() {
        String[] anna = aShopper();
        List.of("x", "two%20words", "'OR'1'='1")
                .forEach(code -> refused(ask(PUT, "/api/cart/promotion-codes/" + code, anna), 400, "invalid-request"));
        List.of("A1", "B2", "C3", "D4", "E5")
                .forEach(code -> ask(PUT, "/api/cart/promotion-codes/" + code, anna)
                        .expectStatus()
                        .isOk());

        refused(ask(PUT, "/api/cart/promotion-codes/F6", anna), 422, "too-many-promotion-codes");
    }

    @Test
    void aVersionThatIsGivenMustBeTheCurrentOne() {
        String bearer = issuer.shopper().bearer();

        refused(
                put("/api/cart/note", "{\"note\": \"Hello\"}", AUTHORIZATION, bearer, "If-Match", "\"3\""),
                412,
                "stale-version");
    }
}
