package dev.plinth.order;

import static dev.plinth.order.domain.OrderFixtures.line;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.FakeCatalog;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Reservations.Held;
import dev.plinth.order.domain.Reservations.Short;
import dev.plinth.order.domain.Sku;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cart and catalog as the contracts have them, over real HTTP, with what they hold in memory. */
public final class ShopNeighbours {

    private static final ShopNeighbours RUNNING = new ShopNeighbours();

    private static final long FIRST_VERSION = 7;

    private record Reply(int status, Object body, long version) {
        Reply(int status, Object body) {
            this(status, body, FIRST_VERSION);
        }
    }

    private final JsonMapper json = JsonMapper.shared();
    private final FakeCatalog catalog = new FakeCatalog(Clock.systemUTC());
    private final Map<String, List<CartLine>> carts = new ConcurrentHashMap<>();
    private final Map<String, Long> cartVersions = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean catalogDown;

    private ShopNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/cart", exchange -> reply(exchange, cart(owner(exchange))));
        server.createContext("/api/offers", exchange -> reply(exchange, catalogDown ? down() : offers(exchange)));
        server.createContext("/api/reservations/", exchange -> reply(exchange, catalogDown ? down() : hold(exchange)));
        server.start();
    }

    public static ShopNeighbours running() {
        return RUNNING;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    FakeCatalog catalog() {
        return catalog;
    }

    void cartOf(String shopper, CartLine... lines) {
        carts.put(shopper, List.of(lines));
        cartVersions.merge(shopper, FIRST_VERSION, (version, _) -> version + 1);
    }

    void catalogIsDown(boolean down) {
        catalogDown = down;
    }

    private static String owner(HttpExchange exchange) {
        String guest = exchange.getRequestHeaders().getFirst("Plinth-Guest-Token");
        return guest == null ? claims(exchange).getSubject() : guest;
    }

    private Reply cart(String owner) {
        var lines = carts.getOrDefault(owner, List.of()).stream()
                .map(line -> Map.of("sku", line.sku().value(), "quantity", line.quantity()))
                .toList();
        return new Reply(
                200,
                Map.of("lines", lines, "priced", true, "itemCount", lines.size(), "note", "Ring twice"),
                cartVersions.getOrDefault(owner, FIRST_VERSION));
    }

    private Reply offers(HttpExchange exchange) {
        var wanted = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(each -> new Sku(each.substring("sku=".length())))
                .collect(Collectors.toSet());
        var offers =
                catalog.of(wanted).values().stream().map(ShopNeighbours::view).toList();
        return new Reply(200, Map.of("offers", offers));
    }

    private static Map<String, Object> view(Offer offer) {
        return Map.of(
                "sku", offer.sku().value(),
                "productId", offer.productId(),
                "productName", offer.productName(),
                "variantName", offer.variantName(),
                "price",
                        Map.of(
                                "minorUnits", offer.price().minorUnits(),
                                "currency", offer.price().currency().getCurrencyCode()),
                "taxClass", offer.taxClass().value(),
                "weightGrams", offer.weightGrams(),
                "available", 1,
                "purchasable", offer.purchasable());
    }

    private Reply hold(HttpExchange exchange) throws IOException {
        if (!"plinth/stock.reserve".equals(claims(exchange).getClaim("scope"))) {
            return new Reply(403, Map.of("code", "forbidden"));
        }
        String path = exchange.getRequestURI().getPath();
        var order = OrderId.parse(path.substring(path.lastIndexOf('/') + 1));
        if ("DELETE".equals(exchange.getRequestMethod())) {
            catalog.release(order);
            return new Reply(204, "");
        }
        return switch (catalog.hold(order, lines(json.readTree(exchange.getRequestBody())))) {
            case Held(var until) ->
                new Reply(201, Map.of("orderId", order.toString(), "state", "HELD", "expiresAt", until.toString()));
            case Short(var shortfalls) ->
                new Reply(
                        409,
                        Map.of(
                                "code",
                                "stock-short",
                                "shortfalls",
                                shortfalls.stream()
                                        .map(each -> Map.of(
                                                "sku", each.sku().value(),
                                                "wanted", each.wanted(),
                                                "available", each.available()))
                                        .toList()));
        };
    }

    private static List<OrderLine> lines(JsonNode body) {
        return StreamSupport.stream(body.path("lines").spliterator(), false)
                .map(each -> line(
                        new Sku(each.path("sku").asString()),
                        each.path("quantity").asInt()))
                .toList();
    }

    private static Reply down() {
        return new Reply(503, Map.of("code", "catalog-unavailable"));
    }

    private static JWTClaimsSet claims(HttpExchange exchange) {
        try {
            String bearer = exchange.getRequestHeaders().getFirst("Authorization");
            return SignedJWT.parse(bearer.substring("Bearer ".length())).getJWTClaimsSet();
        } catch (ParseException notAToken) {
            throw new IllegalArgumentException(notAToken);
        }
    }

    private void reply(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = json.writeValueAsString(reply.body()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"" + reply.version() + "\"");
        boolean none = reply.status() == 204;
        exchange.sendResponseHeaders(reply.status(), none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
