package dev.plinth.devstack.payments.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.plinth.devstack.payments.domain.Refusal;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP exchange in Stripe's terms. Closed without an answer, the caller's connection just ends. */
record Wire(HttpExchange http, String requestId) implements AutoCloseable {

    private static final int LARGEST_BODY = 64 * 1024;

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    String header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** The key of a POST; other methods change nothing and need none. */
    @Nullable String idempotencyKey() {
        String key = header("Idempotency-Key");
        if (key.length() > IdempotencyRefusals.LONGEST_KEY) {
            throw IdempotencyRefusals.tooLong();
        }
        return key.isEmpty() || !method().equals("POST") ? null : key;
    }

    Params params() throws IOException {
        if (!method().equals("POST")) {
            String query = http.getRequestURI().getRawQuery();
            return new Params(query == null ? "" : query);
        }
        byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.invalid(null, null, "The request is too large.");
        }
        return new Params(new String(body, UTF_8));
    }

    void allowEveryOrigin() {
        var headers = http.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "Request-Id, Idempotent-Replayed");
    }

    void answerPreflight() throws IOException {
        var headers = http.getResponseHeaders();
        headers.set("Access-Control-Allow-Methods", "POST");
        headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Stripe-Version");
        headers.set("Access-Control-Max-Age", "600");
        http.sendResponseHeaders(204, -1);
    }

    void answer(Reply reply) throws IOException {
        var headers = http.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "no-store");
        headers.set("Request-Id", requestId);
        headers.set("Stripe-Version", EventJson.API_VERSION);
        if (reply.replayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
        byte[] body = reply.body().getBytes(UTF_8);
        http.sendResponseHeaders(reply.status(), body.length);
        http.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.close();
    }
}
