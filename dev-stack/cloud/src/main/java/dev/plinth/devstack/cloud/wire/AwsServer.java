package dev.plinth.devstack.cloud.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The HTTP side. The SDK posts to {@code /}: with the operation in a header to the services that speak JSON, in the form
 * to those that speak Query; to a path of its own where that names the operation. Any GET answers that the server is up.
 */
public final class AwsServer implements AutoCloseable {

    static {
        // Headers and body are two writes: without this the second waits for the first one's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Answer UNSIGNED = new Answer(
            403,
            "application/json",
            "{\"__type\":\"MissingAuthenticationTokenException\",\"message\":\"Missing Authentication Token\"}");

    private final HttpServer server;

    private AwsServer(HttpServer server) {
        this.server = server;
    }

    /** Listens on loopback; port 0 takes any. */
    public static AwsServer start(
            int port,
            Map<String, QueryOperation> query,
            Map<String, JsonOperation> json,
            Map<String, JsonOperation> rest) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var byForm = new QueryProtocol(query);
            var byHeader = new JsonProtocol(json);
            var byPath = new RestJsonProtocol(rest);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> send(exchange, answer(exchange, byForm, byHeader, byPath)));
            server.start();
            return new AwsServer(server);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Answer answer(HttpExchange exchange, QueryProtocol query, JsonProtocol json, RestJsonProtocol rest)
            throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(200, "text/plain", "up");
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (rest.knows(path)) {
            return isSigned(exchange) ? rest.answer(path, body) : UNSIGNED;
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null ? query.answer(body) : json.answer(target, body);
    }

    /** No page of a browser can send this header here, as nothing answers its preflight; the signature is not computed. */
    private static boolean isSigned(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("AWS4-HMAC-SHA256 ");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
