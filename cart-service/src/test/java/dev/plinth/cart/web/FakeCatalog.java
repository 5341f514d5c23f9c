package dev.plinth.cart.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Answers {@code GET /api/offers} as the catalog's contract says, until it is told to be down. */
final class FakeCatalog {

    private final Map<String, Integer> prices = new ConcurrentHashMap<>();
    private final Map<String, Integer> stock = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    FakeCatalog() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/offers", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void sells(String sku, int minorUnits) {
        prices.put(sku, minorUnits);
        stock.remove(sku);
    }

    void hasLeft(String sku, int pieces) {
        stock.put(sku, pieces);
    }

    void archives(String sku) {
        prices.remove(sku);
    }

    void goesDown() {
        down = true;
    }

    void comesBack() {
        down = false;
    }

    int timesAsked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String offers = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.substring("sku=".length()))
                .filter(prices::containsKey)
                .map(this::offer)
                .collect(Collectors.joining(","));
        byte[] body = ("{\"offers\":[" + offers + "]}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String offer(String sku) {
        return """
                {"sku": "%s", "productId": "a-product", "productName": "A Product", "variantName": "The one",
                 "price": {"minorUnits": %d, "currency": "EUR"}, "available": %d, "purchasable": true,
                 "materialVariant": null, "posterUrl": null}
                """.formatted(sku, prices.get(sku), stock.getOrDefault(sku, 7));
    }
}
