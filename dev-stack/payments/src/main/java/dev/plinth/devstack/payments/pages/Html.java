package dev.plinth.devstack.payments.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A page from this package's resources, with {@code {{name}}} standing for text. */
record Html(String page) {

    static Html named(String name) {
        try (var file = Html.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new Html(new String(file.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String with(Map<String, String> values) {
        String filled = page;
        for (var value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", escaped(value.getValue()));
        }
        return filled;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
