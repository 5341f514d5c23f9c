package dev.plinth.devstack.payments.domain;

import org.jspecify.annotations.Nullable;

/** A request that changes nothing, for a reason in Stripe's words. */
public final class Refusal extends RuntimeException {

    private static final String BAD_REQUEST = "invalid_request_error";

    private final transient Reason reason;

    /**
     * Stripe's error object and its HTTP status.
     *
     * @param decided whether the request was sound and the payment's state stood against it, so that the same request
     *     under the same idempotency key must be refused again
     * @param intent the payment it is about, where that helps the caller
     */
    public record Reason(
            int status,
            String type,
            @Nullable String code,
            @Nullable String param,
            String message,
            boolean decided,
            @Nullable PaymentIntent intent) {

        /** Something was wrong with the request itself. */
        public Reason(int status, String type, @Nullable String code, @Nullable String param, String message) {
            this(status, type, code, param, message, false, null);
        }
    }

    public Refusal(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public static Refusal invalid(@Nullable String code, @Nullable String param, String message) {
        return new Refusal(new Reason(400, BAD_REQUEST, code, param, message));
    }

    public static Refusal unknown(String kind, String param, String id) {
        return new Refusal(
                new Reason(404, BAD_REQUEST, "resource_missing", param, "No such " + kind + ": '" + id + "'"));
    }

    public static Refusal card(String code, String param, String message) {
        return new Refusal(new Reason(402, "card_error", code, param, message));
    }

    static Refusal wrongState(String step, PaymentIntent intent) {
        String message = "You cannot " + step + " this PaymentIntent because it has a status of "
                + intent.state().status() + ".";
        return decided("payment_intent_unexpected_state", null, message, intent);
    }

    static Refusal amountTooLarge(String param, long most) {
        return decided("amount_too_large", param, "The amount must be no more than " + most + ".", null);
    }

    static Refusal nothingToRefund(PaymentIntent intent) {
        String message = "This PaymentIntent (" + intent.id() + ") does not have a successful charge to refund.";
        return decided("payment_intent_unexpected_state", "payment_intent", message, intent);
    }

    static Refusal alreadyRefunded(String charge) {
        return decided("charge_already_refunded", null, "Charge " + charge + " has already been refunded.", null);
    }

    /** The bank has taken the money back already. */
    public static Refusal disputed(String charge) {
        String message = "Charge " + charge + " has been charged back; cannot issue a refund.";
        return decided("charge_disputed", null, message, null);
    }

    static Refusal refundTooLarge(long amount, long left) {
        String message = "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ")";
        return decided(null, "amount", message, null);
    }

    private static Refusal decided(
            @Nullable String code, @Nullable String param, String message, @Nullable PaymentIntent intent) {
        return new Refusal(new Reason(400, BAD_REQUEST, code, param, message, true, intent));
    }
}
