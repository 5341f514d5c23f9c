package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Refund;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.domain.Verdict;
import dev.plinth.devstack.payments.domain.Verdict.ApproveInSilence;
import dev.plinth.devstack.payments.domain.Verdict.ApproveThenDispute;
import dev.plinth.devstack.payments.ledger.Books;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/refunds}: gives captured money back, in parts or whole. */
final class Refunds {

    static final String URL = "/v1/refunds";

    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private static final Listing<Refund> LISTING = new Listing<>(Refund::id, Refund::created, RefundJson::of);

    Outcome create(Call call, Books books) {
        Params params = call.params();
        PaymentIntent intent = paid(params, books);
        OptionalLong amount = Amounts.optional(params, "amount");
        String reason = params.text("reason").orElse(null);
        if (reason != null && !REASONS.contains(reason)) {
            throw Refusal.invalid(null, "reason", "Invalid reason: must be one of " + REASONS);
        }
        Refund refund = Refund.of(
                intent,
                books.refunded(intent),
                amount.isPresent() ? amount.getAsLong() : null,
                reason,
                Metadata.in(params),
                call.at());
        if (verdictOn(intent) instanceof ApproveThenDispute) {
            throw Refusal.disputed(String.valueOf(intent.state().charge()));
        }
        Outcome made = Outcome.ok(RefundJson.of(refund), refund, call.event("refund.created", RefundJson.of(refund)));
        return verdictOn(intent) instanceof ApproveInSilence ? made.inSilence() : made;
    }

    Outcome retrieve(Call call, Books books) {
        return Outcome.ok(RefundJson.of(
                books.refund(call.object()).orElseThrow(() -> Refusal.unknown("refund", "id", call.object()))));
    }

    Outcome list(Call call, Books books) {
        String intent = call.params().text("payment_intent").orElse("");
        String charge = call.params().text("charge").orElse("");
        return LISTING.page(
                URL,
                call,
                books.refunds(),
                refund -> (intent.isEmpty() || refund.intent().equals(intent))
                        && (charge.isEmpty() || refund.charge().equals(charge)));
    }

    private static @Nullable Verdict verdictOn(PaymentIntent intent) {
        PaymentMethod method = intent.state().paidWith();
        return method == null ? null : method.card().verdict();
    }

    private static PaymentIntent paid(Params params, Books books) {
        String intent = params.text("payment_intent").orElse("");
        String charge = params.text("charge").orElse("");
        if (intent.isEmpty() == charge.isEmpty()) {
            throw Refusal.invalid(
                    "parameter_missing",
                    "payment_intent",
                    "One of the following params should be provided for this request: payment_intent or charge.");
        }
        return charge.isEmpty()
                ? books.intent(intent).orElseThrow(() -> Refusal.unknown("payment_intent", "payment_intent", intent))
                : books.intents().stream()
                        .filter(each -> charge.equals(each.state().charge()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown("charge", "charge", charge));
    }
}
