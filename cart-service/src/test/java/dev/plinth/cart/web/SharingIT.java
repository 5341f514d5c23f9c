package dev.plinth.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.jayway.jsonpath.JsonPath;
import dev.plinth.cart.domain.GuestToken;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharingIT extends CartApiIT {

    @Test
    void whoeverHasTheLinkSeesTheLinesAndNothingElse() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();
        put("/api/cart/note", "{\"note\": \"A surprise\"}", anna).expectStatus().isOk();
        String token = text(share(anna), "$.token");
        setLine("CHAIR-01", 9, anna).expectStatus().isOk();

        byte[] seen = ask(GET, "/api/shared-carts/" + token)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"lines": [{"sku": "CHAIR-01", "quantity": 2}], "subtotal": {"minorUnits": 20000, "currency": "EUR"}}
                        """)
                .returnResult()
                .getResponseBody();
        assertThat(new String(seen, StandardCharsets.UTF_8)).doesNotContain("surprise", "note", "owner", "account");
    }

    @Test
    void whoeverHasTheLinkMayCopyTheLinesOnce() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();
        String copy = "/api/shared-carts/" + text(share(anna), "$.token") + "/copy";
        String[] bert = aShopper();

        ask(POST, copy, bert).expectStatus().isOk();
        ask(POST, copy, bert).expectBody().jsonPath("$.itemCount").isEqualTo(2);
        ask(POST, copy).expectHeader().exists("Plinth-Guest-Token");
    }

    @Test
    void onlyItsOwnerTakesALinkBack() {
        String[] anna = aShopper();
        setLine("CHAIR-01", 2, anna).expectStatus().isOk();
        byte[] share = share(anna);
        String id = text(share, "$.id");
        String link = "/api/shared-carts/" + text(share, "$.token");
        ask(GET, "/api/cart/shares", anna)
                .expectBody()
                .jsonPath("$.shares[0].id")
                .isEqualTo(id);

        refused(ask(DELETE, "/api/cart/shares/" + id, aShopper()), 404, "no-such-share");
        refused(ask(DELETE, "/api/cart/shares/" + id), 404, "no-such-share");
        ask(GET, link).expectStatus().isOk();

        ask(DELETE, "/api/cart/shares/" + id, anna).expectStatus().isNoContent();
        refused(ask(GET, link), 404, "no-such-share");
        refused(ask(POST, link + "/copy", anna), 404, "no-such-share");
    }

    @Test
    void aGuessedLinkLeadsNowhere() {
        refused(ask(GET, "/api/shared-carts/guessed"), 404, "no-such-share");
        refused(ask(GET, "/api/shared-carts/" + GuestToken.random().value()), 404, "no-such-share");
        refused(ask(POST, "/api/cart/shares", aShopper()), 422, "cart-empty");
    }

    @Test
    void keepsAWishList() {
        String[] anna = aShopper();
        ask(PUT, "/api/wish-list/items/CHAIR-01", anna).expectStatus().isOk();
        ask(PUT, "/api/wish-list/items/CHAIR-01", anna).expectStatus().isOk();
        refused(ask(PUT, "/api/wish-list/items/GHOST-99", anna), 422, "not-for-sale");

        ask(GET, "/api/wish-list", anna).expectBody().json("""
                {"priced": true, "items": [{"sku": "CHAIR-01", "unitPrice": {"minorUnits": 10000, "currency": "EUR"}}]}
                """);
        ask(DELETE, "/api/wish-list/items/CHAIR-01", anna).expectBody().json("{\"items\": []}");
        ask(PUT, "/api/wish-list/items/CHAIR-01").expectHeader().exists("Plinth-Guest-Token");
    }

    private byte[] share(String... headers) {
        return ask(POST, "/api/cart/shares", headers)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static String text(byte[] json, String path) {
        return JsonPath.read(new String(json, StandardCharsets.UTF_8), path);
    }
}
