package dev.plinth.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.COOKIE;
import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.plinth.cart.domain.GuestToken;
import dev.plinth.devstack.test.TestToken;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuestsIT extends CartApiIT {

    private static final String HEADER = "Plinth-Guest-Token";

    @Test
    void aGuestGetsATokenWithTheFirstLine() {
        ask(GET, "/api/cart").expectStatus().isOk().expectHeader().doesNotExist(SET_COOKIE);
        ask(DELETE, "/api/cart/lines/CHAIR-01")
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist(SET_COOKIE);

        var first = setLine("CHAIR-01", 1);

        String token = first.returnResult(String.class).getResponseHeaders().getFirst(HEADER);
        first.expectHeader()
                .value(
                        SET_COOKIE,
                        cookie -> assertThat(cookie)
                                .startsWith("plinth_guest=" + token)
                                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                                .doesNotContain("Secure"));
        setLine("LAMP-07", 1, HEADER, token)
                .expectHeader()
                .doesNotExist(HEADER)
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(2);
        ask(GET, "/api/cart", COOKIE, "plinth_guest=" + token)
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(2);
    }

    @Test
    void theCookieIsForHttpsWhereTheBrowserCameByHttps() {
        setLine("CHAIR-01", 1, "X-Forwarded-Proto", "https")
                .expectHeader()
                .value(SET_COOKIE, cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void aGuessedTokenLeadsNowhere() {
        aGuestWith("CHAIR-01", 1);

        ask(GET, "/api/cart", HEADER, "guessed")
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
        ask(GET, "/api/cart", HEADER, GuestToken.random().value())
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
    }

    @Test
    void aTokenThatSomebodyPlantedIsReplaced() {
        String planted = GuestToken.random().value();

        setLine("CHAIR-01", 1, HEADER, planted)
                .expectHeader()
                .value(HEADER, given -> assertThat(given).isNotEqualTo(planted));
        ask(GET, "/api/cart", HEADER, planted)
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
    }

    @Test
    void anAccountsCartIsNotTheGuests() {
        String guest = aGuestWith("CHAIR-01", 1);

        ask(GET, "/api/cart", AUTHORIZATION, issuer.shopper().bearer(), HEADER, guest)
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
    }

    @Test
    void theCartFollowsTheGuestIntoTheAccountOnce() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 2, AUTHORIZATION, anna.bearer());
        String guest = aGuestWith("CHAIR-01", 3);

        IntStream.range(0, 2)
                .forEach(again -> ask(POST, "/api/cart/merge", AUTHORIZATION, anna.bearer(), HEADER, guest)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .value(
                                SET_COOKIE,
                                cookie -> assertThat(cookie)
                                        .startsWith("plinth_guest=;")
                                        .contains("Max-Age=0"))
                        .expectBody()
                        .jsonPath("$.itemCount")
                        .isEqualTo(5));

        ask(GET, "/api/cart", HEADER, guest)
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
    }

    @Test
    void tellsTheAccountWhichOfTheGuestsOrdersBuyTheSame() {
        TestToken anna = issuer.shopper();
        String guest = aGuestWith("CHAIR-01", 3);
        ask(POST, "/api/cart/merge", AUTHORIZATION, anna.bearer(), HEADER, guest);

        ask(GET, "/api/cart", AUTHORIZATION, anna.bearer())
                .expectBody()
                .jsonPath("$.takenIn.owner")
                .value(owner -> assertThat(String.valueOf(owner)).matches("guest:[0-9a-f]{64}"))
                .jsonPath("$.takenIn.cartVersion")
                .isEqualTo(1);
        setLine("CHAIR-01", 2, AUTHORIZATION, anna.bearer());
        ask(GET, "/api/cart", AUTHORIZATION, anna.bearer())
                .expectBody()
                .jsonPath("$.takenIn.owner")
                .exists()
                .jsonPath("$.takenIn.cartVersion")
                .doesNotExist();
    }

    @Test
    void mergesAsTheShopperSays() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 2, AUTHORIZATION, anna.bearer());
        String guest = aGuestWith("LAMP-07", 3);
        String[] both = {AUTHORIZATION, anna.bearer(), HEADER, guest};

        refused(post("/api/cart/merge", "{\"strategy\": \"steal\"}", both), 400, "invalid-request");
        post("/api/cart/merge", "{\"strategy\": \"account\"}", both)
                .expectBody()
                .json("""
                {"lines": [{"sku": "CHAIR-01", "quantity": 2}], "saved": [{"sku": "LAMP-07", "quantity": 3}],
                 "adjustments": [{"code": "saved-for-later", "sku": "LAMP-07", "wanted": 3, "quantity": 3}]}
                """);
    }

    @Test
    void saysWhichSumALineDoesNotHold() {
        TestToken anna = issuer.shopper();
        setLine("CHAIR-01", 60, AUTHORIZATION, anna.bearer());

        ask(POST, "/api/cart/merge", AUTHORIZATION, anna.bearer(), HEADER, aGuestWith("CHAIR-01", 60))
                .expectBody()
                .json("""
                        {"itemCount": 99,
                         "adjustments": [{"code": "quantity-capped", "sku": "CHAIR-01", "wanted": 120, "quantity": 99}]}
                        """);
    }

    @Test
    void mergingNeedsAnAccountAndNotNecessarilyAGuest() {
        refused(ask(POST, "/api/cart/merge", HEADER, aGuestWith("CHAIR-01", 1)), 401, "unauthenticated");
        ask(POST, "/api/cart/merge", aShopper())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.itemCount")
                .isEqualTo(0);
    }

    private String aGuestWith(String sku, int quantity) {
        return setLine(sku, quantity)
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HEADER);
    }
}
