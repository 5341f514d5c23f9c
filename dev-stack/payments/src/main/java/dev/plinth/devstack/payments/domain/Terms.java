package dev.plinth.devstack.payments.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for; fixed when the intent is made.
 *
 * @param amount in the currency's smallest unit
 * @param currency ISO 4217 in lower case
 */
public record Terms(
        long amount,
        String currency,
        CaptureMethod captureMethod,
        Map<String, String> metadata,
        @Nullable String description,
        @Nullable String receiptEmail) {

    public Terms {
        metadata = Map.copyOf(metadata);
    }
}
