package dev.plinth.devstack.payments.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that went back to the card. */
public record Refund(
        String id,
        Instant created,
        String intent,
        String charge,
        long amount,
        String currency,
        @Nullable String reason,
        Map<String, String> metadata)
        implements Fact {

    public Refund {
        metadata = Map.copyOf(metadata);
    }

    /**
     * Gives back a part of what an intent brought.
     *
     * @param alreadyRefunded what earlier refunds of this intent came to
     * @param wanted the amount, or nothing for all that is left
     * @throws Refusal when that is more than is left
     */
    public static Refund of(
            PaymentIntent intent,
            long alreadyRefunded,
            @Nullable Long wanted,
            @Nullable String reason,
            Map<String, String> metadata,
            Instant now) {
        String charge = intent.state().charge();
        if (intent.received() == 0 || charge == null) {
            throw Refusal.nothingToRefund(intent);
        }
        long left = intent.received() - alreadyRefunded;
        if (left == 0) {
            throw Refusal.alreadyRefunded(charge);
        }
        long amount = wanted == null ? left : wanted;
        if (amount > left) {
            throw Refusal.refundTooLarge(amount, left);
        }
        return new Refund(
                Ids.next("re"), now, intent.id(), charge, amount, intent.terms().currency(), reason, metadata);
    }
}
