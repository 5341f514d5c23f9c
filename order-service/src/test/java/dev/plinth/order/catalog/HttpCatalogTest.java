package dev.plinth.order.catalog;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Reservations.Held;
import dev.plinth.order.domain.Reservations.Short;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.neighbour.NeighbourStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class HttpCatalogTest {

    private final NeighbourStub stub = new NeighbourStub();
    private final HttpOffers offers = new HttpOffers(RestClient.builder(), stub.url(), NeighbourStub.neighbours());
    private final HttpReservations reservations = new HttpReservations(
            RestClient.builder(),
            stub.url(),
            (request, body, next) -> {
                request.getHeaders().setBearerAuth("service-token");
                return next.execute(request, body);
            },
            NeighbourStub.neighbours());
    private final OrderId order = OrderId.next();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void readsOffersAndLeavesOutWhatIsUnknown() {
        stub.answers(200, """
                {"offers":[{"sku":"CHAIR-OAK","productId":"chair","productName":"Chair","variantName":"Oak",
                 "price":{"minorUnits":12900,"currency":"EUR"},"taxClass":"standard","weightGrams":500,"available":7,"purchasable":true,
                 "materialVariant":"Oak","posterUrl":null}]}""");

        assertThat(offers.of(Set.of(CHAIR, LAMP)))
                .isEqualTo(Map.of(
                        CHAIR,
                        new Offer(
                                CHAIR,
                                "chair",
                                "Chair",
                                "Oak",
                                Money.of(12_900, "EUR"),
                                TaxClass.STANDARD,
                                500,
                                true,
                                null)));
        assertThat(stub.asked().getFirst().path()).isEqualTo("/api/offers?sku=CHAIR-OAK&sku=LAMP-BRASS");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void readsNothingIntoARefusalOfThePrices(int status) {
        stub.answers(status, "{}");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> offers.of(Set.of(CHAIR)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{\"offers\":[{\"sku\":1}]}",
                "null",
                "{}",
                "{\"offers\":[null]}",
                "{\"offers\":[{\"sku\":\"CHAIR-OAK\",\"productId\":\"chair\"}]}"
            })
    void readsNothingIntoRubbish(String body) {
        stub.answers(200, body);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> offers.of(Set.of(CHAIR)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void holdsStockUnderTheOrdersIdWithItsOwnToken(int status) {
        stub.answers(status, """
                {"orderId":"%s","state":"HELD","expiresAt":"2026-11-22T12:15:00Z"}""".formatted(order));

        assertThat(reservations.hold(order, List.of(line(CHAIR, 2))))
                .isEqualTo(new Held(Instant.parse("2026-11-22T12:15:00Z")));
        var asked = stub.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /api/reservations/" + order);
        assertThat(asked.authorization()).isEqualTo("Bearer service-token");
        assertThat(asked.body()).isEqualTo("{\"lines\":[{\"sku\":\"CHAIR-OAK\",\"quantity\":2}]}");
    }

    @Test
    void saysWhatIsShort() {
        stub.answers(409, """
                {"code":"stock-short","shortfalls":[{"sku":"CHAIR-OAK","wanted":2,"available":1}]}""");

        assertThat(reservations.hold(order, List.of(line(CHAIR, 2))))
                .isEqualTo(new Short(List.of(new Shortfall(CHAIR, 2, 1))));
    }

    @Test
    void aReservationThatHasEndedHoldsNothing() {
        stub.answers(409, "{\"code\":\"reservation-ended\"}");

        assertThat(reservations.hold(order, List.of(line(CHAIR, 2)))).isEqualTo(new Short(List.of()));
    }

    @Test
    void letsGoOfWhatACancelledOrderHeld() {
        stub.answers(204, "");

        reservations.release(order);

        var asked = stub.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("DELETE /api/reservations/" + order);
        assertThat(asked.authorization()).isEqualTo("Bearer service-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429, 500, 502, 503})
    void readsNothingIntoAnyOtherAnswer(int status) {
        stub.answers(status, "{\"code\":\"whatever\"}");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> reservations.hold(order, List.of(line(CHAIR, 2))));
    }

    @Test
    void readsNothingIntoSilence() {
        stub.answersAfter(Duration.ofSeconds(4), 200, "{\"offers\":[]}");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> offers.of(Set.of(CHAIR)));
    }
}
