package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import java.util.Map;

/** The caller's own notes, within Stripe's bounds. */
final class Metadata {

    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    private Metadata() {}

    static Map<String, String> in(Params params) {
        Map<String, String> notes = params.map("metadata");
        if (notes.size() > MOST_KEYS) {
            throw Refusal.invalid(null, "metadata", "Metadata can have at most " + MOST_KEYS + " keys.");
        }
        notes.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > LONGEST_KEY || value.length() > LONGEST_VALUE) {
                throw Refusal.invalid(
                        null,
                        "metadata[" + key + "]",
                        "Metadata keys have up to " + LONGEST_KEY + " characters, values up to " + LONGEST_VALUE + ".");
            }
        });
        return notes;
    }
}
