package dev.plinth.order.neighbour;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A neighbour that answers over real HTTP what a test tells it to. */
public final class NeighbourStub implements AutoCloseable {

    /** Questions to one neighbour. */
    static final int AT_ONCE = 4;

    public record Asked(String method, String path, String authorization, String body) {}

    private record Reply(int status, String mediaType, String body, Duration after) {}

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    public NeighbourStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public NeighbourStub answers(int status, String body) {
        return answersAfter(Duration.ZERO, status, body);
    }

    public synchronized NeighbourStub answersAfter(Duration time, int status, String body) {
        replies.add(new Reply(status, status < 400 ? "application/json" : "application/problem+json", body, time));
        return this;
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Limits short enough for tests; the circuit opens after four failures. */
    public static Neighbours neighbours() {
        return neighbours(Duration.ofSeconds(2));
    }

    public static Neighbours neighbours(Duration limitOfACall) {
        var afterFour = CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .build();
        return neighbours(limitOfACall, afterFour);
    }

    static Neighbours neighbours(Duration limitOfACall, CircuitBreakerConfig breaker) {
        var limit = TimeLimiterConfig.custom().timeoutDuration(limitOfACall).build();
        var bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(AT_ONCE)
                .maxWaitDuration(Duration.ZERO)
                .build();
        return new Neighbours(
                BulkheadRegistry.of(bulkhead), CircuitBreakerRegistry.of(breaker), TimeLimiterRegistry.of(limit));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Reply reply = next(exchange);
        try {
            Thread.sleep(reply.after()); // the slowness that a test has asked for, at the other end of a socket
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.mediaType());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Reply next(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        return replies.size() > 1 ? replies.remove() : replies.element();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
