package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLinks;
import dev.plinth.order.domain.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of people, who may see it, and how it goes; through the service's own door. */
@BootedOrderService
class CustomersIT {

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Provider provider = Provider.running();
    private final Sku chair = new Sku("CHAIR-" + Instant.now().toEpochMilli());

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Topics topics;

    @Autowired
    private OrderLinks links;

    @Autowired
    private JdbcClient sql;

    private Shopper anna;
    private Shopper merchant;
    private Reply order;

    @BeforeEach
    void annaHasPaid() {
        anna = Shopper.at(port, issuer.shopper());
        merchant = Shopper.at(port, issuer.merchant());
        neighbours.catalog().sells(offer(chair, 12_900), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 2));
        String id = anna.place(newKey()).at("/id");
        order = anna.pay(id, newKey(), provider.methodFor(Provider.GOOD));
    }

    @Test
    void theInvoiceIsAPageForItsOwnerAndForNobodyElse() {
        Reply page = anna.get("/api/orders/" + order.at("/id") + "/invoice");
        Shopper bob = Shopper.at(port, issuer.shopper());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).startsWith("%PDF-");
        assertThat(String.valueOf(page.headers().getContentType())).isEqualTo("application/pdf");
        assertThat(bob.get("/api/orders/" + order.at("/id") + "/invoice").status())
                .isEqualTo(404);
        assertThat(merchant.get("/api/merchant/orders/" + order.at("/id") + "/invoice")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aConfirmationIsSent() {
        await().atMost(Duration.ofMinutes(1)).until(() -> sent("CONFIRMATION") == 1);
    }

    @Test
    void aLookUpTellsNothingAndWritesToTheRightMailbox() {
        assertThat(lookUp(order.at("/number"), "eve@plinth.example").status()).isEqualTo(202);
        assertThat(lookUp("P-999999999", "anna@plinth.example").status()).isEqualTo(202);
        assertThat(letters("LOOK_UP")).isZero();

        assertThat(lookUp(order.at("/number"), "Anna@plinth.example").status()).isEqualTo(202);
        assertThat(lookUp(order.at("/number"), "anna@plinth.example").status()).isEqualTo(202);
        assertThat(letters("LOOK_UP")).isOne();
    }

    @Test
    void aLinkShowsItsOrderAndAForgedOneNothing() {
        String token =
                links.tokenFor(OrderId.parse(order.at("/id")), Instant.now().plusSeconds(60));
        Shopper bob = Shopper.at(port, issuer.shopper());

        assertThat(bob.get("/api/order-lookups/" + token).at("/number")).isEqualTo(order.at("/number"));
        assertThat(bob.get("/api/order-lookups/" + token.substring(1)).status()).isEqualTo(404);
    }

    @Test
    void whoHoldsTheLinkMayDoWhatTheOwnerMay() {
        Shopper nobody = Shopper.nobodyAt(port);
        String link = "/api/order-lookups/"
                + links.tokenFor(OrderId.parse(order.at("/id")), Instant.now().plusSeconds(60));

        assertThat(nobody.get(link + "/invoice").text()).startsWith("%PDF-");
        assertThat(nobody.post(link + "/cancellation", null, Map.of()).at("/state"))
                .isIn("CANCELLED", "REFUNDED");
        assertThat(anna.order(order.at("/id")).at("/state")).isIn("CANCELLED", "REFUNDED");
    }

    @Test
    void aLinkAsksOnceForAReturn() {
        Shopper nobody = Shopper.nobodyAt(port);
        String link = "/api/order-lookups/"
                + links.tokenFor(OrderId.parse(order.at("/id")), Instant.now().plusSeconds(60));
        var all = List.of(Map.of("sku", chair.value(), "quantity", 2));
        merchant.post(
                "/api/merchant/orders/" + order.at("/id") + "/shipments",
                newKey(),
                Map.of("lines", all, "carrier", "PostNord"));
        String key = newKey();
        var wish = Map.of("lines", all, "reason", "It is too tall");

        assertThat(nobody.post(link + "/returns", key, wish).at("/returns/0/state"))
                .isEqualTo("REQUESTED");
        assertThat(nobody.post(link + "/returns", key, wish).replayed()).isTrue();
        assertThat(anna.order(order.at("/id")).json().path("returns")).hasSize(1);
    }

    @Test
    void aForgedOrOldLinkChangesNothing() {
        Shopper nobody = Shopper.nobodyAt(port);
        String old =
                links.tokenFor(OrderId.parse(order.at("/id")), Instant.now().minusSeconds(1));

        for (String token : List.of(old, old.replace(old.charAt(40), (char) (old.charAt(40) ^ 1)))) {
            String link = "/api/order-lookups/" + token;
            assertThat(nobody.post(link + "/cancellation", null, Map.of()).status())
                    .isEqualTo(404);
            assertThat(nobody.get(link + "/invoice").status()).isEqualTo(404);
        }
        assertThat(anna.order(order.at("/id")).at("/state")).isEqualTo("PAID");
    }

    @Test
    void aLinkEndsWhenItsBuyerIsForgotten() {
        Shopper nobody = Shopper.nobodyAt(port);
        String link = "/api/order-lookups/"
                + links.tokenFor(OrderId.parse(order.at("/id")), Instant.now().plusSeconds(60));
        anna.post("/api/orders/" + order.at("/id") + "/cancellation", null, Map.of());
        assertThat(anna.delete("/api/customers/me").status()).isEqualTo(204);

        assertThat(nobody.get(link).status()).isEqualTo(404);
        assertThat(nobody.get(link + "/invoice").status()).isEqualTo(404);
        assertThat(nobody.post(link + "/cancellation", null, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aGuestMayDoAsMuchAsAnAccount() {
        Shopper guest = Shopper.guestAt(port);
        neighbours.cartOf(guest.guestToken(), new CartLine(chair, 1));
        String id = guest.place(newKey()).at("/id");
        guest.pay(id, newKey(), provider.methodFor(Provider.GOOD));

        assertThat(guest.get("/api/orders/" + id + "/invoice").text()).startsWith("%PDF-");
        assertThat(guest.get("/api/orders/" + id + "/invoices").json().path("items"))
                .hasSize(1);
        assertThat(Shopper.guestAt(port)
                        .post("/api/orders/" + id + "/cancellation", null, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(Shopper.nobodyAt(port)
                        .post("/api/orders/" + id + "/cancellation", null, Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(guest.post("/api/orders/" + id + "/cancellation", null, Map.of())
                        .at("/state"))
                .isIn("CANCELLED", "REFUNDED");
    }

    @Test
    void merchantsFindAnOrderByItsNumber() {
        Reply found = merchant.get("/api/merchant/orders?state=PAID&text=" + order.at("/number"));

        assertThat(found.json().path("items")).hasSize(1);
        assertThat(found.at("/items/0/email")).isEqualTo("anna@plinth.example");
        assertThat(merchant.get("/api/merchant/orders?state=NONE").status()).isEqualTo(400);
        assertThat(merchant.get("/api/merchant/orders?from=-999999999-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(anna.get("/api/merchant/orders").status()).isEqualTo(403);
    }

    @Test
    void merchantsTakeTheOrdersAsAFile() {
        String csv = merchant.get("/api/merchant/orders/export?state=PAID").text();

        assertThat(csv).startsWith("number,placed,state,email").contains(order.at("/number") + ",");
    }

    @Test
    void shoppersTakeAllThatIsKeptOfThem() {
        Reply kept = anna.get("/api/customers/me/export");

        assertThat(kept.at("/orders/0/email")).isEqualTo("anna@plinth.example");
        assertThat(kept.at("/orders/0/order/number")).isEqualTo(order.at("/number"));
        assertThat(kept.at("/orders/0/invoices/0/invoice/number")).isNotEmpty();
        assertThat(anna.get(kept.at("/orders/0/invoices/0/pdf")).text()).startsWith("%PDF-");
    }

    @Test
    void aGuestTakesAllThatIsKeptByTheLinkOfTheMailAndIsForgottenByIt() {
        Shopper guest = Shopper.guestAt(port);
        Shopper nobody = Shopper.nobodyAt(port);
        neighbours.cartOf(guest.guestToken(), new CartLine(chair, 1));
        String id = guest.place(newKey()).at("/id");
        guest.pay(id, newKey(), provider.methodFor(Provider.GOOD));
        String link = linkTo(id);

        Reply kept = nobody.get(link + "/export");
        assertThat(kept.at("/orders/0/email")).isEqualTo("anna@plinth.example");
        assertThat(nobody.get(kept.at("/orders/0/invoices/0/pdf")).text()).startsWith("%PDF-");
        assertThat(guest.get("/api/customers/me/export").at("/orders/0/order/id"))
                .isEqualTo(id);
        assertThat(nobody.get("/api/customers/me/export").status()).isEqualTo(401);
        assertThat(nobody.delete(link).at("/code")).isEqualTo("orders-under-way");

        nobody.post(link + "/cancellation", null, Map.of());

        assertThat(nobody.delete(link).status()).isEqualTo(204);
        assertThat(nobody.get(link).status()).isEqualTo(404);
        assertThat(merchant.get("/api/merchant/orders/" + id).text()).doesNotContain("Anna Ek", "anna@plinth.example");
    }

    @Test
    void aLinkForgetsNoAccount() {
        Shopper nobody = Shopper.nobodyAt(port);
        anna.post("/api/orders/" + order.at("/id") + "/cancellation", null, Map.of());

        assertThat(nobody.delete(linkTo(order.at("/id"))).at("/code")).isEqualTo("account-needed");
        assertThat(anna.order(order.at("/id")).status()).isEqualTo(200);
    }

    private String linkTo(String id) {
        return "/api/order-lookups/"
                + links.tokenFor(OrderId.parse(id), Instant.now().plusSeconds(60));
    }

    @Test
    void whoHasAnOrderUnderWayIsNotForgottenYet() {
        Reply refused = anna.delete("/api/customers/me");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("orders-under-way");
        assertThat(anna.order(order.at("/id")).status()).isEqualTo(200);
    }

    @Test
    void whoIsOwedMoneyIsNotForgottenYet() {
        anna.post("/api/orders/" + order.at("/id") + "/cancellation", null, Map.of());
        sql.sql("update orders set state = 'REFUND_FAILED' where id = ?::uuid")
                .param(order.at("/id"))
                .update();

        assertThat(anna.delete("/api/customers/me").at("/code")).isEqualTo("orders-under-way");
    }

    @Test
    void whoIsForgottenIsInNoOrderAnyMore() {
        anna.post("/api/orders/" + order.at("/id") + "/cancellation", null, Map.of());

        assertThat(anna.delete("/api/customers/me").status()).isEqualTo(204);

        assertThat(anna.order(order.at("/id")).status()).isEqualTo(404);
        Reply left = merchant.get("/api/merchant/orders/" + order.at("/id"));
        assertThat(left.text()).doesNotContain("anna@plinth.example", "Anna Ek", "Storgatan");
        assertThat(left.at("/order/total/currency")).isEqualTo("EUR");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> topics.published("order-events").stream()
                        .map(message -> JsonMapper.shared().readTree(message))
                        .filter(event -> event.path("type").asString().equals("customer.erased"))
                        .anyMatch(event -> event.path("subject").asString().equals(anna.id())
                                && EventSchemas.errorsOf(event).isEmpty()));
    }

    @Test
    void theCartIsToldWhichVersionOfItWasBought() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> topics.published("order-events").stream()
                        .map(message -> JsonMapper.shared().readTree(message))
                        .filter(event -> event.path("type").asString().equals("order.paid"))
                        .anyMatch(event -> event.path("subject").asString().equals(order.at("/id"))
                                && event.at("/data/cartVersion").asLong() == 7));
    }

    @Test
    void whatWasSaidOfReturnsIsForgottenToo() {
        String path = "/api/merchant/orders/" + order.at("/id");
        var all = List.of(Map.of("sku", chair.value(), "quantity", 2));
        merchant.post(
                path + "/shipments", newKey(), Map.of("lines", all, "carrier", "PostNord", "trackingNumber", "SE123"));
        Reply asked = anna.post(
                "/api/orders/" + order.at("/id") + "/returns",
                newKey(),
                Map.of("lines", all, "reason", "Anna is too tall"));
        Reply refused = merchant.post(
                path + "/returns/" + asked.at("/returns/0/id") + "/answer",
                null,
                Map.of("approved", false, "note", "Sorry, Anna"));
        assertThat(refused.text())
                .as(refused.text())
                .contains("Anna is too tall", "Sorry, Anna", "SE123", "Ring twice");

        assertThat(anna.delete("/api/customers/me").status()).isEqualTo(204);

        Reply left = merchant.get(path);
        assertThat(left.text()).doesNotContain("Anna", "SE123", "Ring twice");
        assertThat(left.at("/order/returns/0/state")).isEqualTo("REFUSED");
        assertThat(left.at("/order/shipments/0/carrier")).isEqualTo("PostNord");
    }

    private Reply lookUp(String number, String email) {
        return anna.post("/api/order-lookups", null, Map.of("number", number, "email", email));
    }

    private long letters(String kind) {
        return count("select count(*) from letter where order_id = ?::uuid and kind = ?", kind);
    }

    private long sent(String kind) {
        return count("select count(*) from letter where order_id = ?::uuid and kind = ? and sent_at is not null", kind);
    }

    private long count(String question, String kind) {
        return sql.sql(question).params(order.at("/id"), kind).query(Long.class).single();
    }
}
