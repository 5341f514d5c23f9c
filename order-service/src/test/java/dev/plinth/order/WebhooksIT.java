package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merchant's endpoint on this machine hears of orders. */
@BootedOrderService
class WebhooksIT {

    private record Heard(String id, String time, String signature, String body) {}

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Sku chair = new Sku("CHAIR-" + Instant.now().toEpochMilli());
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient sql;

    private HttpServer endpoint;
    private Shopper merchant;
    private Reply added;
    private String key;

    @BeforeEach
    void aMerchantListens() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 204, -1);
            exchange.close();
        });
        endpoint.start();
        merchant = Shopper.at(port, issuer.merchant());
        String url = "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook";
        key = newKey();
        added = merchant.post("/api/webhook-endpoints", key, Map.of("url", url));
    }

    @AfterEach
    void stop() {
        merchant.delete("/api/webhook-endpoints/" + added.at("/id"));
        endpoint.stop(0);
    }

    @Test
    void hearsOfAnOrderSignedAsTheStandardHasIt() throws Exception {
        String order = anOrder();

        Heard first = await().atMost(Duration.ofMinutes(1)).until(() -> of(order), it -> it != null);
        byte[] key = Base64.getDecoder().decode(added.at("/secret").substring("whsec_".length()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signed =
                mac.doFinal((first.id() + "." + first.time() + "." + first.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(first.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
        assertThat(first.body()).contains("\"type\":\"order.placed\"").doesNotContain("anna@plinth.example");
    }

    @Test
    void whatWasNotTakenComesAgainUnderTheSameId() {
        refusals.set(1);
        String order = anOrder();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> heard.stream()
                                .filter(each -> each.body().contains(order))
                                .count()
                        >= 2);
        assertThat(heard.stream()
                        .filter(each -> each.body().contains(order))
                        .map(Heard::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatWasDeliveredIsInTheLogAndCanBeReplayed() {
        String order = anOrder();
        await().atMost(Duration.ofMinutes(1)).until(() -> log("/items/0/state").equals("DELIVERED"));
        int before = heard.size();

        String message = log("/items/0/id");
        Reply replayed = merchant.post(
                "/api/webhook-endpoints/" + added.at("/id") + "/deliveries/" + message + "/replay", null, Map.of());

        assertThat(replayed.status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> heard.size() > before);
        assertThat(of(order)).isNotNull();
    }

    @Test
    void theLogForgetsWhatIsDone() {
        anOrder();
        await().atMost(Duration.ofMinutes(1)).until(() -> log("/items/0/state").equals("DELIVERED"));

        webhooks.forget(Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(log("/items/0/state")).isEqualTo("DELIVERED");
        webhooks.forget(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(log("/items/0/state")).isNotEqualTo("DELIVERED");
    }

    @Test
    void endpointsAreForMerchantsAndOnThePublicInternet() {
        Shopper anna = Shopper.at(port, issuer.shopper());

        assertThat(anna.get("/api/webhook-endpoints").status()).isEqualTo(403);
        Reply refused = merchant.post(
                "/api/webhook-endpoints", newKey(), Map.of("url", "https://169.254.169.254/latest/meta-data"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("webhook-target-forbidden");
        assertThat(merchant.get("/api/webhook-endpoints").text()).doesNotContain("whsec_");
    }

    @Test
    void theSameRequestTwiceIsOneEndpointWithOneSecretThatIsKeptNowhereElse() {
        var request = Map.of("url", "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook");

        Reply again = merchant.post("/api/webhook-endpoints", key, request);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(added.text()).contains("whsec_");
        assertThat(merchant.post("/api/webhook-endpoints", null, request).at("/code"))
                .isEqualTo("idempotency-key-missing");
        assertThat(merchant.post("/api/webhook-endpoints", key, Map.of("url", "https://example.com"))
                        .at("/code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(sql.sql("select count(*) from idempotency_key where body like '%whsec%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCrashBeforeTheAnswerIsKeptMakesNoSecondEndpoint() {
        var request = Map.of("url", "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook");
        sql.sql("""
                        update idempotency_key set status = null, media_type = null, location = null, body = null,
                            locked_until = claimed_at where key = ?""").param(key).update();

        assertThat(merchant.post("/api/webhook-endpoints", key, request).text()).isEqualTo(added.text());
        assertThat(merchant.get("/api/webhook-endpoints").text()).containsOnlyOnce(request.get("url"));
    }

    @Test
    void aSecretThatCannotBeOpenedStopsNoOtherEndpoint() {
        var broken = UUID.randomUUID();
        sql.sql("insert into webhook_endpoint (id, url, secret, created_at) values (?, ?, ?, now())")
                .params(broken, "http://127.0.0.1:9/hook", new byte[40])
                .update();
        try {
            String order = anOrder();

            await().atMost(Duration.ofMinutes(1)).until(() -> of(order), it -> it != null);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> merchant.get("/api/webhook-endpoints/" + broken + "/deliveries")
                            .at("/items/0/lastAnswer")
                            .equals("SealBroken"));
        } finally {
            merchant.delete("/api/webhook-endpoints/" + broken);
        }
    }

    private String anOrder() {
        Shopper anna = Shopper.at(port, issuer.shopper());
        neighbours.catalog().sells(offer(chair, 12_900), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 1));
        return anna.place(newKey()).at("/id");
    }

    private Heard of(String order) {
        return heard.stream()
                .filter(each -> each.body().contains(order))
                .findFirst()
                .orElse(null);
    }

    private String log(String pointer) {
        return merchant.get("/api/webhook-endpoints/" + added.at("/id") + "/deliveries")
                .at(pointer);
    }
}
