package dev.plinth.devstack.payments.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plinth.devstack.payments.api.Json;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with an object that is made anew each time. */
public record JsonAnswer(Supplier<Map<String, @Nullable Object>> object) implements HttpHandler {

    /** {@code /_health}. */
    public static JsonAnswer health() {
        return new JsonAnswer(() -> Json.object("status", "UP"));
    }

    /** {@code /_ledger}. */
    public static JsonAnswer totals(Ledger ledger) {
        return new JsonAnswer(() -> ledger.ask(Totals::of));
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = Json.text(object.get()).getBytes(UTF_8);
            http.getResponseHeaders().set("Content-Type", "application/json");
            http.sendResponseHeaders(200, body.length);
            http.getResponseBody().write(body);
        }
    }
}
