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
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Sku;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The money path through the service's own door, on PostgreSQL and a provider with its own books. */
@BootedOrderService
class CheckoutIT {

    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 20;
    private static final long CHAIR_COSTS = 12_900;
    /** A kilogram to Sweden, as V11 has it. */
    private static final long PARCEL_COSTS = 590;

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

    @BeforeEach
    void annaWantsTwoChairs() {
        anna = Shopper.at(port, issuer.shopper());
        neighbours.catalog().sells(offer(chair, CHAIR_COSTS), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 2));
    }

    @AfterEach
    void catalogIsUp() {
        neighbours.catalogIsDown(false);
    }

    @Test
    void placesAndPaysAnOrder() {
        Reply placed = anna.place(newKey());

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.at("/state")).isEqualTo("RESERVED");
        assertThat(placed.at("/payment/state")).isEqualTo("REQUIRES_PAYMENT_METHOD");
        assertThat(placed.json().at("/total/minorUnits").asLong()).isEqualTo(2 * CHAIR_COSTS + PARCEL_COSTS);
        assertThat(placed.json().at("/totals/tax/minorUnits").asLong()).isEqualTo((2 * CHAIR_COSTS + PARCEL_COSTS) / 5);
        assertThat(placed.headers().getLocation()).isEqualTo(URI.create("/api/orders/" + placed.at("/id")));

        Reply paid = pay(placed, Provider.GOOD);

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.at("/state")).isEqualTo("PAID");
        assertThat(anna.order(placed.at("/id")).text()).isEqualTo(paid.text());
        assertCharged(placed, 1);
        assertHeard(placed, "order.placed", "order.paid");
    }

    @Test
    void theSameKeyManyTimesAtOnceIsOneOrder() throws Exception {
        String key = newKey();
        List<Reply> replies = Crowd.atOnce(AT_ONCE, () -> anna.place(key));

        assertThat(replies).extracting(Reply::status).containsOnly(201, 409).contains(201);
        Reply again = anna.place(key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 201)
                .allMatch(reply -> reply.text().equals(again.text()));
        assertThat(anna.get("/api/orders").json().path("items")).hasSize(1);
        assertThat(neighbours.catalog().available(chair)).isEqualTo(8);
    }

    @Test
    void payingManyTimesAtOnceIsOneCharge() throws Exception {
        Reply placed = anna.place(newKey());
        String method = provider.methodFor(Provider.GOOD);
        String key = newKey();
        List<Reply> replies = Crowd.atOnce(AT_ONCE, () -> anna.pay(placed.at("/id"), key, method));

        assertThat(replies).extracting(Reply::status).containsOnly(200, 409).contains(200);
        assertCharged(placed, 1);
    }

    @Test
    void payingUnderManyKeysAtOnceIsOneChargeToo() throws Exception {
        Reply placed = anna.place(newKey());
        String method = provider.methodFor(Provider.GOOD);
        List<Reply> replies = Crowd.atOnce(AT_ONCE, () -> anna.pay(placed.at("/id"), newKey(), method));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(replies).extracting(reply -> reply.at("/state")).containsOnly("PAID");
        assertCharged(placed, 1);
    }

    @Test
    void aKeyBelongsToWhatWasAskedFirst() {
        String key = newKey();
        anna.place(key);
        var elsewhere = new HashMap<>(Shopper.PLACEMENT);
        elsewhere.put("email", "other@plinth.example");

        Reply refused = anna.place(key, elsewhere);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void ofTwoOrdersOfOneCartTheLaterIsPaid() {
        Reply first = anna.place(newKey());
        Reply second = anna.place(newKey());

        Reply refused = pay(first, Provider.GOOD);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("order-not-payable");
        assertThat(refused.at("/detail")).contains("later order");
        assertThat(pay(second, Provider.GOOD).at("/state")).isEqualTo("PAID");
        assertCharged(first, 0);
        assertHeard(first, "order.placed", "order.cancelled");
    }

    @Test
    void aCartThatWasBoughtIsNotBoughtAgainBeforeItHasHeardOfIt() {
        Reply first = anna.place(newKey());
        pay(first, Provider.GOOD);

        Reply refused = anna.place(newKey());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("bought-already");
        assertThat(refused.at("/orderId")).isEqualTo(first.at("/id"));
        annaWantsTwoChairs();
        assertThat(anna.place(newKey()).status()).isEqualTo(201);
    }

    @Test
    void manyOrdersOfOneCartAtOnceAreOneToPay() throws Exception {
        List<Reply> replies = Crowd.atOnce(10, () -> anna.place(newKey()));

        assertThat(replies).extracting(Reply::status).containsOnly(201, 409).contains(201);
        assertThat(anna.get("/api/orders").json().path("items").valueStream())
                .extracting(each -> each.path("state").asString())
                .filteredOn("RESERVED"::equals)
                .hasSize(1);
        assertThat(neighbours.catalog().available(chair)).isEqualTo(8);
    }

    @Test
    void needsAKey() {
        Reply refused = anna.place(null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("idempotency-key-missing");
        assertThat(anna.get("/api/orders").json().path("items")).isEmpty();
    }

    @Test
    void aDeclinedCardEndsTheOrder() {
        Reply placed = anna.place(newKey());
        String key = newKey();
        String method = provider.methodFor(Provider.DECLINED);

        Reply declined = anna.pay(placed.at("/id"), key, method);
        Reply again = anna.pay(placed.at("/id"), key, method);

        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.at("/code")).isEqualTo("card-declined");
        assertThat(declined.at("/declineCode")).isEqualTo("generic_decline");
        assertThat(again.text()).isEqualTo(declined.text());
        assertThat(again.replayed()).isTrue();
        assertThat(anna.order(placed.at("/id")).at("/state")).isEqualTo("CANCELLED");
        assertCharged(placed, 0);
        assertHeard(placed, "order.placed", "order.cancelled");
    }

    @Test
    void aCardThatAsksForMoreIsPaidAfterItsOwnerAgreed() {
        Reply placed = anna.place(newKey());

        Reply asked = pay(placed, Provider.ASKS);
        assertThat(asked.at("/payment/state")).isEqualTo("REQUIRES_ACTION");
        assertThat(asked.at("/state")).isEqualTo("RESERVED");

        provider.decide(URI.create(asked.at("/payment/nextActionUrl")), "authorise");
        assertThat(anna.refresh(placed.at("/id")).at("/state")).isEqualTo("PAID");
        assertCharged(placed, 1);
    }

    @Test
    void refusingAtTheBankEndsTheOrder() {
        Reply placed = anna.place(newKey());
        Reply asked = pay(placed, Provider.ASKS);

        provider.decide(URI.create(asked.at("/payment/nextActionUrl")), "refuse");

        assertThat(anna.refresh(placed.at("/id")).at("/state")).isEqualTo("CANCELLED");
        assertCharged(placed, 0);
    }

    @Test
    void aChargeWhoseAnswerNeverComesIsFoundByAsking() {
        Reply placed = anna.place(newKey());

        Reply paid = pay(placed, Provider.CHARGES_SILENTLY);

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.at("/state")).isEqualTo("PAID");
        assertCharged(placed, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noticeAndReturnAtOnceCompleteTheOrderOnce(boolean noticeFirst) throws Exception {
        var rounds = new ArrayList<Reply>();
        for (int round = 0; round < ROUNDS; round++) {
            Reply placed = anna.place(newKey());
            Reply asked = pay(placed, Provider.ASKS);
            provider.decide(URI.create(asked.at("/payment/nextActionUrl")), "authorise");
            Callable<Reply> notice = () -> noticed(placed);
            Callable<Reply> comesBack = () -> anna.refresh(placed.at("/id"));

            List<Reply> replies = Crowd.atOnce(noticeFirst ? List.of(notice, comesBack) : List.of(comesBack, notice));

            assertThat(replies).extracting(Reply::status).containsOnly(200);
            Reply order = anna.order(placed.at("/id"));
            assertThat(order.at("/state")).isEqualTo("PAID");
            assertThat(order.json().path("history")).hasSize(3);
            assertCharged(placed, 1);
            rounds.add(placed);
            neighbours.catalog().release(OrderId.parse(placed.at("/id")));
            annaWantsTwoChairs();
        }
        assertThat(rounds).allSatisfy(placed -> assertHeard(placed, "order.placed", "order.paid"));
    }

    @Test
    void aRepeatedNoticeChangesNothing() {
        Reply placed = anna.place(newKey());
        String paid = pay(placed, Provider.GOOD).text();

        assertThat(noticed(placed).status()).isEqualTo(200);
        assertThat(noticed(placed).status()).isEqualTo(200);
        assertThat(anna.order(placed.at("/id")).text()).isEqualTo(paid);
    }

    @Test
    void aNoticeIsBelievedOnlyWithAFreshSignature() {
        String notice = Provider.notice(anna.place(newKey()).at("/payment/intentId"));
        Instant now = Instant.now();

        Stream.of(
                        "",
                        Provider.signature(notice, now, "whsec_guessed"),
                        Provider.signature(notice, now.minus(Duration.ofMinutes(10)), Provider.WEBHOOK_SECRET))
                .forEach(signature -> {
                    Reply refused = anna.notice(notice, signature);
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.at("/code")).isEqualTo("notice-not-genuine");
                });
    }

    @Test
    void aGenuineNoticeIsAReasonToAskNotAnAnswer() {
        Reply placed = anna.place(newKey());

        assertThat(noticed(placed).status()).isEqualTo(200);
        assertThat(anna.order(placed.at("/id")).at("/state")).isEqualTo("RESERVED");
    }

    @Test
    void aNoticeOfAForeignPaymentIsNoneOfOurBusiness() {
        String notice = Provider.notice("pi_of_somebody_else");
        String signature = Provider.signature(notice, Instant.now(), Provider.WEBHOOK_SECRET);

        assertThat(anna.notice(notice, signature).status()).isEqualTo(200);
    }

    @Test
    void anothersOrderIsNotThere() {
        String id = anna.place(newKey()).at("/id");
        Shopper bob = Shopper.at(port, issuer.shopper());
        String method = provider.methodFor(Provider.GOOD);

        assertThat(Stream.of(bob.order(id), bob.refresh(id), bob.pay(id, newKey(), method), bob.order("no-such-id")))
                .allMatch(reply -> reply.status() == 404);
        assertThat(bob.get("/api/orders").json().path("items")).isEmpty();
    }

    @Test
    void whatTheBodySaysOfPricesAndStatesIsIgnored() {
        var greedy = new HashMap<>(Shopper.PLACEMENT);
        greedy.putAll(Map.of("state", "PAID", "total", Map.of("minorUnits", 1, "currency", "EUR"), "owner", "bob"));

        Reply placed = anna.place(newKey(), greedy);

        assertThat(placed.at("/state")).isEqualTo("RESERVED");
        assertThat(placed.json().at("/total/minorUnits").asLong()).isEqualTo(2 * CHAIR_COSTS + PARCEL_COSTS);
        assertThat(anna.order(placed.at("/id")).status()).isEqualTo(200);
    }

    @Test
    void badFieldsAreNamedAndChangeNothing() {
        Reply refused = anna.place(
                newKey(),
                Map.of(
                        "email",
                        "nobody",
                        "shippingAddress",
                        Map.of("name", "", "line1", "x", "city", "x", "postalCode", "1", "country", "XX")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .as(refused.text())
                .containsExactlyInAnyOrder("/email", "/shippingAddress/name", "/shippingAddress/country");
        assertThat(anna.get("/api/orders").json().path("items")).isEmpty();
    }

    @Test
    void refusalsSayWhatIsWrong() {
        neighbours.cartOf(anna.id());
        assertRefused(anna.place(newKey()), 422, "cart-empty");

        neighbours.cartOf(anna.id(), new CartLine(new Sku("GHOST-" + chair.value()), 1));
        assertRefused(anna.place(newKey()), 422, "not-for-sale");

        neighbours.cartOf(anna.id(), new CartLine(chair, 11));
        Reply shortOfStock = anna.place(newKey());
        assertRefused(shortOfStock, 409, "stock-short");
        assertThat(shortOfStock.json().at("/shortfalls/0/available").asInt()).isEqualTo(10);

        String id = anna.get("/api/orders").json().at("/items/0/id").asString();
        assertRefused(anna.pay(id, newKey(), "pm_any"), 409, "order-not-payable");
    }

    @Test
    void aMethodThatNobodyKnowsChangesNothing() {
        Reply placed = anna.place(newKey());

        assertRefused(anna.pay(placed.at("/id"), newKey(), "pm_nobody"), 422, "payment-method-unknown");
        assertThat(pay(placed, Provider.GOOD).at("/state")).isEqualTo("PAID");
    }

    @Test
    void anOutageOfTheCatalogIsSaidAndTheSameRequestWorksLater() {
        String key = newKey();
        neighbours.catalogIsDown(true);
        Reply outage = anna.place(key);
        neighbours.catalogIsDown(false);

        assertRefused(outage, 503, "catalog-unavailable");
        assertThat(outage.headers().getFirst("Retry-After")).isNotBlank();
        assertThat(anna.place(key).status()).isEqualTo(201);
    }

    @Test
    void pagesTheNewestFirst() {
        List<String> placed =
                Stream.generate(() -> anna.place(newKey()).at("/id")).limit(3).toList();

        Reply first = anna.get("/api/orders?pageSize=2");
        Reply second = anna.get("/api/orders?pageSize=2&cursor=" + first.at("/next"));

        assertThat(first.json().path("items").findValuesAsString("id")).containsExactly(placed.get(2), placed.get(1));
        assertThat(second.json().path("items").findValuesAsString("id")).containsExactly(placed.get(0));
        assertThat(second.json().path("next").isNull()).isTrue();
        assertRefused(anna.get("/api/orders?cursor=!"), 400, "invalid-cursor");
    }

    private Reply pay(Reply placed, String card) {
        return anna.pay(placed.at("/id"), newKey(), provider.methodFor(card));
    }

    private Reply noticed(Reply placed) {
        String notice = Provider.notice(placed.at("/payment/intentId"));
        return anna.notice(notice, Provider.signature(notice, Instant.now(), Provider.WEBHOOK_SECRET));
    }

    private void assertCharged(Reply placed, int times) {
        long total = placed.json().at("/total/minorUnits").asLong();
        assertThat(provider.ledger(placed.at("/id"), "charged")).isEqualTo(times * total);
        assertThat(provider.ledger(placed.at("/id"), "refunded")).isZero();
        assertThat(provider.ledger(placed.at("/id"), "intents")).isOne();
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("/code")).isEqualTo(code);
        assertThat(String.valueOf(reply.headers().getContentType())).isEqualTo("application/problem+json");
    }

    /** A minute, for a machine that does a dozen other things. */
    private void assertHeard(Reply placed, String... types) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(OrderEventsHeard.of(topics, placed.at("/id")))
                        .extracting(event -> event.path("type").asString())
                        .containsExactly(types));
    }
}
