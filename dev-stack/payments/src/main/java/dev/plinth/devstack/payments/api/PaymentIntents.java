package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.CaptureMethod;
import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Fact;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.domain.Terms;
import dev.plinth.devstack.payments.ledger.Books;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /v1/payment_intents}: a payment, from being asked for to being captured or given up. */
final class PaymentIntents {

    static final String URL = "/v1/payment_intents";

    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final IntentJson json;
    private final IntentEvents events;
    private final Confirmation confirmation;
    private final Listing<PaymentIntent> listing;

    PaymentIntents(IntentJson json, String fallbackReturnUrl) {
        this.json = json;
        this.events = new IntentEvents(json);
        this.confirmation = new Confirmation(json, events, fallbackReturnUrl);
        this.listing = new Listing<>(PaymentIntent::id, PaymentIntent::created, json::of);
    }

    Outcome create(Call call, Books books) {
        Params params = call.params();
        params.ignore("automatic_payment_methods", "payment_method_types", "statement_descriptor_suffix");
        PaymentIntent opened = PaymentIntent.open(terms(params), call.at());
        PaymentIntent intent = params.text("payment_method")
                .map(id -> opened.with(PaymentMethods.find(id, "payment_method", books)))
                .orElse(opened);
        Event created = call.event("payment_intent.created", json.of(intent));
        if (!params.text("confirm").orElse("false").equals("true")) {
            return Outcome.ok(json.of(intent), intent, created);
        }
        Outcome confirmed = confirmation.of(intent, call, books);
        var facts = Stream.concat(Stream.<Fact>of(intent, created), confirmed.facts().stream());
        return new Outcome(confirmed.status(), confirmed.body(), facts.toList(), confirmed.silent());
    }

    Outcome retrieve(Call call, Books books) {
        call.params().ignore("client_secret");
        return Outcome.ok(json.of(find(call, books)));
    }

    Outcome confirm(Call call, Books books) {
        return confirmation.of(find(call, books), call, books);
    }

    Outcome capture(Call call, Books books) {
        PaymentIntent intent = find(call, books);
        long amount = Amounts.optional(call.params(), "amount_to_capture")
                .orElse(intent.terms().amount());
        return changed(intent.capture(amount), call);
    }

    Outcome cancel(Call call, Books books) {
        String reason = call.params().text("cancellation_reason").orElse(null);
        if (reason != null && !REASONS.contains(reason)) {
            throw Refusal.invalid(
                    null, "cancellation_reason", "Invalid cancellation_reason: must be one of " + REASONS);
        }
        return changed(find(call, books).cancel(call.at(), reason), call);
    }

    Outcome list(Call call, Books books) {
        return listing.page(URL, call, books.intents(), _ -> true);
    }

    private Outcome changed(PaymentIntent intent, Call call) {
        return Outcome.ok(json.of(intent), intent, events.of(intent, call));
    }

    private static PaymentIntent find(Call call, Books books) {
        return books.intent(call.object())
                .orElseThrow(() -> Refusal.unknown("payment_intent", "intent", call.object()));
    }

    private static Terms terms(Params params) {
        return new Terms(
                Amounts.required(params, "amount"),
                Amounts.currency(params),
                captureMethod(params.text("capture_method").orElse("automatic_async")),
                Metadata.in(params),
                params.text("description").orElse(null),
                params.text("receipt_email").orElse(null));
    }

    private static CaptureMethod captureMethod(String name) {
        return Arrays.stream(CaptureMethod.values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(null, "capture_method", "Invalid capture_method: " + name));
    }
}
