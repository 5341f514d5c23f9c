package dev.plinth.asset.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** A catalog in which tests put things up for sale; one for all of them, each with models of its own. */
public final class FakeCatalog {

    private static final FakeCatalog RUNNING = new FakeCatalog();

    private final Map<String, List<Map<String, String>>> variantsByModel = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;

    private FakeCatalog() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/products", this::answer);
            server.start();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    public static FakeCatalog running() {
        return RUNNING;
    }

    /** Tells the service where it is. */
    public static void isNeighbour(DynamicPropertyRegistry properties) {
        int port = RUNNING.server.getAddress().getPort();
        properties.add("plinth.catalog.url", () -> "http://localhost:" + port);
    }

    /** A product with one SKU, shown by the model in this look. */
    public void sells(String model, String sku, String look) {
        variantsByModel.put(model, List.of(Map.of("sku", sku, "materialVariant", look)));
    }

    public void isDown(boolean down) {
        this.down = down;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String model = exchange.getRequestURI().getQuery().replaceFirst(".*modelId=([^&]+).*", "$1");
            var products = variantsByModel.containsKey(model)
                    ? List.of(Map.of("id", "product", "variants", variantsByModel.get(model)))
                    : List.of();
            byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("items", products));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(down ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
