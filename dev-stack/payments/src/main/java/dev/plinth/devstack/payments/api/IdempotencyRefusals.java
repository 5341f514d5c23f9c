package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.domain.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** What can be wrong with an idempotency key. */
final class IdempotencyRefusals {

    static final int LONGEST_KEY = 255;

    private IdempotencyRefusals() {}

    static Refusal otherRequest(String key) {
        return refusal(
                400,
                null,
                "Keys for idempotent requests can only be used with the same parameters and endpoint they were first "
                        + "used with. Try using a key other than '" + key
                        + "' if you meant to execute a different request.");
    }

    static Refusal underWay(String key) {
        return refusal(
                409,
                "idempotency_key_in_use",
                "There is currently another in-progress request using this Idempotent Key (that probably means you "
                        + "submitted twice, and the other request is still going through): " + key
                        + ". Please try again later.");
    }

    static Refusal tooLong() {
        return refusal(400, null, "An idempotency key can have at most " + LONGEST_KEY + " characters.");
    }

    private static Refusal refusal(int status, @Nullable String code, String message) {
        return new Refusal(new Reason(status, "idempotency_error", code, null, message));
    }
}
