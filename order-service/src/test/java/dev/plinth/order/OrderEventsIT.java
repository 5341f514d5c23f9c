package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An order's owner hears what becomes of it. */
@BootedOrderService
class OrderEventsIT {

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Provider provider = Provider.running();
    private final Sku chair = new Sku("CHAIR-" + Instant.now().toEpochMilli());

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Test
    void isToldOfEachChangeUntilNothingMoreCanHappen() throws Exception {
        var token = issuer.shopper();
        Shopper anna = Shopper.at(port, token);
        neighbours.catalog().sells(offer(chair, 12_900), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 1));
        String order = anna.place(newKey()).at("/id");
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread listener = Thread.startVirtualThread(() -> listen(order, token.bearer(), heard));

        awaitHeard(heard, "RESERVED");
        anna.pay(order, newKey(), provider.methodFor(Provider.GOOD));
        awaitHeard(heard, "PAID");
        anna.post("/api/orders/" + order + "/cancellation", null, Map.of());
        awaitHeard(heard, "REFUNDED");

        assertThat(listener.join(Duration.ofMinutes(1))).isTrue();
    }

    /** A browser comes back whenever a stream ends, unless it is told that there is nothing to come back for. */
    @Test
    void whoHasHeardTheEndIsSentAway() throws Exception {
        var token = issuer.shopper();
        Shopper anna = Shopper.at(port, token);
        neighbours.catalog().sells(offer(chair, 12_900), 10);
        neighbours.cartOf(anna.id(), new CartLine(chair, 1));
        String order = anna.place(newKey()).at("/id");
        anna.post("/api/orders/" + order + "/cancellation", null, Map.of());
        List<String> heard = new CopyOnWriteArrayList<>();
        listen(order, token.bearer(), heard);
        String last = heard.stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring("id:".length());

        var again = request(order, token.bearer()).header("Last-Event-ID", last).build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(again, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void anothersOrderIsNotThere() {
        Shopper bob = Shopper.at(port, issuer.shopper());

        assertThat(bob.get("/api/orders/" + java.util.UUID.randomUUID() + "/events")
                        .status())
                .isEqualTo(404);
    }

    private static void awaitHeard(List<String> heard, String state) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> heard.stream().anyMatch(line -> line.contains("\"state\":\"" + state + "\"")));
    }

    private void listen(String order, String bearer, List<String> heard) {
        var request = request(order, bearer).build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.ofLines()).body().forEach(heard::add);
        } catch (Exception failed) {
            heard.add(failed.toString());
        }
    }

    private HttpRequest.Builder request(String order, String bearer) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/orders/" + order + "/events"))
                .header("Authorization", bearer);
    }
}
