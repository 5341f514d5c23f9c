package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;

/** Money parameters. */
final class Amounts {

    /** Stripe's bound: eight digits in the smallest unit. */
    private static final long MOST = 99_999_999;

    private Amounts() {}

    static long required(Params params, String name) {
        params.required(name);
        return optional(params, name).orElseThrow();
    }

    static OptionalLong optional(Params params, String name) {
        OptionalLong amount = params.number(name);
        if (amount.orElse(1) < 1) {
            throw Refusal.invalid("parameter_invalid_integer", name, "This value must be greater than or equal to 1.");
        }
        if (amount.orElse(1) > MOST) {
            throw Refusal.invalid("amount_too_large", name, "The amount must be no more than " + MOST + ".");
        }
        return amount;
    }

    static String currency(Params params) {
        String code = params.required("currency");
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT))
                    .getCurrencyCode()
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(null, "currency", "Invalid currency: " + code + ".");
        }
    }
}
