package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.ledger.Books;

/** {@code /v1/payment_methods}: turns a card that the browser sends into a token. */
final class PaymentMethods {

    Outcome create(Call call, Books books) {
        Params params = call.params();
        if (!params.required("type").equals("card")) {
            throw Refusal.invalid("parameter_unknown", "type", "Only cards can be used here.");
        }
        params.ignore("billing_details");
        var method = PaymentMethod.of(new CardForm(params, call.at()).card(), call.at());
        return Outcome.ok(MethodJson.of(method), method);
    }

    Outcome retrieve(Call call, Books books) {
        return Outcome.ok(MethodJson.of(find(call.object(), "id", books)));
    }

    /**
     * The payment method of this id.
     *
     * @throws Refusal when there is none
     */
    static PaymentMethod find(String id, String param, Books books) {
        return books.method(id).orElseThrow(() -> Refusal.unknown("PaymentMethod", param, id));
    }
}
