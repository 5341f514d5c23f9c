package dev.plinth.platform.web;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a body the reader stumbled, as an RFC 6901 pointer, and why in words that give nothing away. */
final class JsonPointers {

    private JsonPointers() {}

    static String of(JacksonException stumble) {
        return stumble.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    /** A domain type's own words where it refused the value; otherwise no word of classes or parsers. */
    static String reason(JacksonException stumble) {
        for (Throwable cause = stumble.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
                return refusal.getMessage();
            }
        }
        return "has the wrong type or form";
    }
}
