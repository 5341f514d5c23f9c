package dev.plinth.devstack.trials.readings;

import dev.plinth.devstack.launcher.shop.Visitor;
import dev.plinth.devstack.trials.ledgers.PaymentEntry;
import java.util.List;

/** The payment provider's own sums. */
final class PaymentReading {

    private final Visitor provider;

    PaymentReading(int port) {
        this.provider = new Visitor("http://127.0.0.1:" + port);
    }

    List<PaymentEntry> payments() {
        return provider.get("/_ledger")
                .expect(200)
                .json()
                .path("paymentIntents")
                .valueStream()
                .map(intent -> new PaymentEntry(
                        intent.path("id").asString(),
                        intent.path("orderId").asString(""),
                        intent.path("status").asString(),
                        intent.path("charged").asLong(),
                        intent.path("refunded").asLong()))
                .toList();
    }
}
