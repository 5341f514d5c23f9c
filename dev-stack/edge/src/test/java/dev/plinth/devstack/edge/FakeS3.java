package dev.plinth.devstack.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A bucket that remembers what it was asked for, and wants to be asked with a signature. */
final class FakeS3 implements AutoCloseable {

    static final String LAST_MODIFIED = "Sun, 22 Nov 2026 12:00:00 GMT";

    private final Map<String, StoredObject> objects = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new AssertionError(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void put(String path, String contentType, String content, Map<String, String> headers) {
        objects.put(path, new StoredObject(contentType, content, headers));
    }

    void remove(String path) {
        objects.remove(path);
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(path);
            var object = objects.get(path);
            boolean signed = exchange.getRequestHeaders().containsKey("Authorization");
            if (object == null || !signed) {
                exchange.sendResponseHeaders(signed ? 404 : 403, -1);
                return;
            }
            byte[] content = object.content.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", object.contentType);
            exchange.getResponseHeaders().set("ETag", "\"" + object.content.hashCode() + "\"");
            exchange.getResponseHeaders().set("Last-Modified", LAST_MODIFIED);
            object.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private record StoredObject(String contentType, String content, Map<String, String> headers) {}
}
