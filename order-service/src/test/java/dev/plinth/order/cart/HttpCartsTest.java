package dev.plinth.order.cart;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.TakenIn;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.neighbour.NeighbourStub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;

class HttpCartsTest {

    private final NeighbourStub stub = new NeighbourStub();
    private final HttpCarts carts = new HttpCarts(RestClient.builder(), stub.url(), NeighbourStub.neighbours());
    private final ShopperId anna = aShopper();

    @BeforeEach
    void annaCalls() {
        var token = Jwt.withTokenValue("annas-token")
                .header("alg", "RS256")
                .subject(anna.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        stub.close();
    }

    @Test
    void readsTheCartWithItsOwnersToken() {
        stub.answers(200, """
                {"lines":[{"sku":"CHAIR-OAK","quantity":2,"unitPrice":{"minorUnits":1,"currency":"EUR"}}],
                 "subtotal":null,"priced":false,"itemCount":2,
                 "promotionCodes":["TEN"],"shippingCountry":"US","shippingRegion":"US-CA","note":"Ring twice",
                 "takenIn":{"owner":"guest:ab","cartVersion":3}}""");

        assertThat(carts.of(anna))
                .isEqualTo(new Cart(
                        List.of(new CartLine(CHAIR, 2)),
                        List.of("TEN"),
                        Place.of("US-CA"),
                        new Origin(null, "Ring twice"),
                        new TakenIn(ShopperId.guest("ab"), 3L)));
        assertThat(stub.asked().getFirst().authorization()).isEqualTo("Bearer annas-token");
    }

    @Test
    void readsNobodyElsesCart() {
        assertThatIllegalStateException().isThrownBy(() -> carts.of(aShopper()));
        assertThat(stub.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "{\"lines\":[null]}", "{\"lines\":[{\"sku\":\"CHAIR-OAK\",\"quantity\":0}]}"})
    void readsNothingIntoRubbish(String body) {
        stub.answers(200, body);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> carts.of(anna));
    }

    @Test
    void anOutageIsNoEmptyCart() {
        stub.answers(503, "{}");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> carts.of(anna));
    }
}
