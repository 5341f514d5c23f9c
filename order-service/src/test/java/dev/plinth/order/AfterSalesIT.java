package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens to an order after it was paid, through the service's own door. */
@BootedOrderService
class AfterSalesIT {

    private static final long CHAIR_COSTS = 12_900;

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Provider provider = Provider.running();
    private final Sku chair = new Sku("CHAIR-" + Instant.now().toEpochMilli());

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Topics topics;

    private Shopper anna;
    private Shopper merchant;
    private String order;
    private long total;

    @BeforeEach
    void annaHasPaidForTwoChairs() {
        anna = Shopper.at(port, issuer.shopper());
        merchant = Shopper.at(port, issuer.merchant());
        neighbours.catalog().sells(offer(chair, CHAIR_COSTS), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 2));
        order = anna.place(newKey()).at("/id");
        Reply paid = anna.pay(order, newKey(), provider.methodFor(Provider.GOOD));
        total = paid.json().at("/total/minorUnits").asLong();
    }

    @Test
    void isSentInPartsAndComesBackInParts() {
        Reply half = send(1);
        assertThat(half.status()).as(half.text()).isEqualTo(200);
        assertThat(half.at("/order/state")).isEqualTo("PAID");
        assertThat(send(1).at("/order/state")).isEqualTo("FULFILLED");
        assertThat(anna.order(order).at("/shipments/0/trackingNumber")).isEqualTo("SE123");

        Reply asked = anna.post(
                "/api/orders/" + order + "/returns", newKey(), Map.of("lines", units(1), "reason", "too small"));
        String wish = asked.at("/returns/0/id");
        String path = "/api/merchant/orders/" + order + "/returns/" + wish;
        assertThat(merchant.post(path + "/answer", null, Map.of("approved", true))
                        .at("/order/returns/0/state"))
                .isEqualTo("APPROVED");
        assertThat(merchant.post(path + "/receipt", null, Map.of()).at("/order/returns/0/state"))
                .isEqualTo("RECEIVED");
        Reply refunded = merchant.post(path + "/refund", newKey(), Map.of());

        assertThat(refunded.at("/order/returns/0/state")).isEqualTo("REFUNDED");
        assertThat(refunded.at("/order/refunds/0/breakdown/0/kind")).isEqualTo("GOODS");
        assertThat(refunded.json()
                        .at("/order/refunds/0/breakdown/0/taxRatePercent")
                        .asInt())
                .isEqualTo(25);
        assertThat(refunded.json()
                        .at("/order/refunds/0/breakdown/0/tax/minorUnits")
                        .asLong())
                .isEqualTo(CHAIR_COSTS / 5);
        assertThat(provider.ledger(order, "refunded")).isEqualTo(CHAIR_COSTS);
        assertHeard("order.placed", "order.paid", "order.sent", "order.sent", "order.returned", "order.refunded");
    }

    @Test
    void theSameShipmentIsSentOnce() {
        String key = newKey();
        Reply first = send(1, key);
        Reply again = send(1, key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.replayed()).isTrue();
        assertThat(send(2, newKey()).at("/code")).isEqualTo("too-many-units");
    }

    @Test
    void aShopperCancelsBeforeAnythingIsSent() {
        Reply cancelled = anna.post("/api/orders/" + order + "/cancellation", null, Map.of());

        assertThat(cancelled.at("/state")).as(cancelled.text()).isEqualTo("REFUNDED");
        assertThat(provider.ledger(order, "refunded")).isEqualTo(total);
        assertHeard("order.placed", "order.paid", "order.cancelled", "order.refunded");
    }

    @Test
    void afterAParcelLeftNobodyCancels() {
        send(1);

        Reply refused = anna.post("/api/orders/" + order + "/cancellation", null, Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-in-this-state");
        assertThat(provider.ledger(order, "refunded")).isZero();
    }

    @Test
    void manyRefundsAtOnceGiveBackNoMoreThanWasTaken() throws Exception {
        List<Reply> replies = Crowd.atOnce(10, () -> refund(total / 2));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(2);
        assertThat(replies).filteredOn(reply -> reply.status() != 200).allMatch(reply -> reply.status() == 409);
        assertThat(provider.ledger(order, "refunded")).isEqualTo(total);
        assertThat(anna.order(order).at("/state")).isEqualTo("REFUNDED");
    }

    @Test
    void refusesARefundAboveWhatWasTaken() {
        Reply refused = refund(total + 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("refund-exceeds-captured");
        assertThat(refused.json().at("/refundable/minorUnits").asLong()).isEqualTo(total);
        assertThat(refund(-1).status()).isEqualTo(400);
        assertThat(refund(total).status()).isEqualTo(200);
        assertThat(merchant.post("/api/merchant/orders/" + order + "/refunds", newKey(), Map.of())
                        .at("/code"))
                .isEqualTo("nothing-to-refund");
    }

    @Test
    void twoMerchantsWhoNameTheirRequestsAlikeEachGetTheirOwn() {
        Shopper colleague = Shopper.at(port, issuer.merchant());
        String path = "/api/merchant/orders/" + order;
        var little = Map.of("amount", Map.of("minorUnits", 100, "currency", "EUR"));
        var more = Map.of("amount", Map.of("minorUnits", 200, "currency", "EUR"));
        var parcel = Map.of("lines", units(1), "carrier", "PostNord");

        merchant.post(path + "/refunds", "1", little);
        colleague.post(path + "/refunds", "1", more);
        merchant.post(path + "/shipments", "2", parcel);
        Reply last = colleague.post(path + "/shipments", "2", parcel);

        assertThat(last.json().at("/order/refunds")).hasSize(2);
        assertThat(last.json().at("/order/shipments")).hasSize(2);
        assertThat(provider.ledger(order, "refunded")).isEqualTo(300);
    }

    @Test
    void refusesWhatNoStoreKeeps() {
        send(2);
        var nothing = new HashMap<String, Object>();
        nothing.put("lines", Collections.singletonList(null));
        nothing.put("reason", "too small");
        String path = "/api/orders/" + order + "/returns";

        assertThat(anna.post(path, newKey(), nothing).status()).isEqualTo(400);
        Reply refused = anna.post(path, newKey(), Map.of("lines", units(1), "reason", "too\0small"));
        assertThat(refused.at("/errors/0/pointer")).as(refused.text()).isEqualTo("/reason");
        assertThat(anna.order(order).json().at("/returns")).isEmpty();
        assertThat(merchant.get("/api/merchant/orders?text=a\0b").status()).isEqualTo(400);
    }

    @Test
    void aRefundInTheProvidersPagesIsTakenOver() {
        String intent = anna.order(order).at("/payment/intentId");
        provider.refundInItsPages(intent, 900);
        String notice = Provider.refundNotice(intent);

        anna.notice(notice, Provider.signature(notice, Instant.now(), Provider.WEBHOOK_SECRET));

        assertThat(anna.order(order).json().at("/refunds/0/amount/minorUnits").asLong())
                .isEqualTo(900);
        assertThat(refund(total).at("/code")).isEqualTo("refund-exceeds-captured");
    }

    @Test
    void shoppersAreNoMerchantsAndSeeNoOthersOrder() {
        Shopper bob = Shopper.at(port, issuer.shopper());

        assertThat(Stream.of(
                        anna.get("/api/merchant/orders/" + order),
                        anna.post("/api/merchant/orders/" + order + "/refunds", newKey(), Map.of()),
                        anna.post("/api/merchant/orders/" + order + "/cancellation", null, Map.of())))
                .allMatch(reply -> reply.status() == 403);
        assertThat(Stream.of(
                        bob.post("/api/orders/" + order + "/cancellation", null, Map.of()),
                        bob.post(
                                "/api/orders/" + order + "/returns",
                                newKey(),
                                Map.of("lines", units(1), "reason", "mine"))))
                .allMatch(reply -> reply.status() == 404);
    }

    private Reply send(int chairs) {
        return send(chairs, newKey());
    }

    private Reply send(int chairs, String key) {
        var parcel = Map.of("lines", units(chairs), "carrier", "PostNord", "trackingNumber", "SE123");
        return merchant.post("/api/merchant/orders/" + order + "/shipments", key, parcel);
    }

    private Reply refund(long amount) {
        var body = Map.of("amount", Map.of("minorUnits", amount, "currency", "EUR"));
        return merchant.post("/api/merchant/orders/" + order + "/refunds", newKey(), body);
    }

    private List<Map<String, Object>> units(int chairs) {
        return List.of(Map.of("sku", chair.value(), "quantity", chairs));
    }

    private void assertHeard(String... types) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(OrderEventsHeard.of(topics, order))
                        .extracting(event -> event.path("type").asString())
                        .containsExactly(types));
    }
}
