package dev.plinth.devstack.payments.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.payments.domain.Refusal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who is calling: the shop's server with the secret key, or a browser with the publishable one. */
enum Keys {
    SECRET("sk_test_plinth_local"),
    PUBLISHABLE("pk_test_plinth_local");

    private final String key;

    Keys(String key) {
        this.key = key;
    }

    /** Lets a caller pass that may do what {@code this} may do; the secret key opens everything. */
    void demand(String authorization) {
        String given = keyIn(authorization);
        if (given.isEmpty()) {
            throw refused(
                    401,
                    null,
                    "You did not provide an API key. Provide it in the Authorization header, using "
                            + "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (given.equals(SECRET.key) || given.equals(key)) {
            return;
        }
        throw given.equals(PUBLISHABLE.key)
                ? refused(
                        403,
                        "secret_key_required",
                        "This API call cannot be made with a publishable API key. " + "Please use a secret API key.")
                : refused(401, null, "Invalid API Key provided: " + given.replaceAll("(?<=.{8}).(?=.{4})", "*"));
    }

    private static String keyIn(String authorization) {
        String[] parts = authorization.split(" ", 2);
        return switch (parts[0]) {
            case "Bearer" -> parts.length == 2 ? parts[1].strip() : "";
            case "Basic" -> parts.length == 2 ? userIn(parts[1].strip()) : "";
            default -> "";
        };
    }

    private static String userIn(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    private static Refusal refused(int status, @Nullable String code, String message) {
        return new Refusal(new Refusal.Reason(status, "invalid_request_error", code, null, message));
    }
}
