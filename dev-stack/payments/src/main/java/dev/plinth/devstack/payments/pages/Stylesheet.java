package dev.plinth.devstack.payments.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** {@code /style.css}. */
public final class Stylesheet implements HttpHandler {

    private static final byte[] CSS = Html.named("style.css").page().getBytes(UTF_8);

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            http.getResponseHeaders().set("Content-Type", "text/css");
            http.getResponseHeaders().set("Cache-Control", "max-age=3600");
            http.sendResponseHeaders(200, CSS.length);
            http.getResponseBody().write(CSS);
        }
    }
}
