package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import java.net.URI;

/** Where a cardholder comes back to from the bank's page. */
final class ReturnUrl {

    private ReturnUrl() {}

    static String in(Params params, String fallback) {
        String url = params.text("return_url").orElse(fallback);
        if (!url.matches("https?://[^\\s\"'<>]+")) {
            throw Refusal.invalid("url_invalid", "return_url", "Not a valid URL");
        }
        try {
            return URI.create(url).toString();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("url_invalid", "return_url", "Not a valid URL");
        }
    }
}
