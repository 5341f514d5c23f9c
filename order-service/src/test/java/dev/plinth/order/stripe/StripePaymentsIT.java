package dev.plinth.order.stripe;

import dev.plinth.order.Provider;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.PaymentsContract;
import dev.plinth.order.neighbour.NeighbourStub;
import java.net.URI;
import java.time.Duration;

/** Stripe's own client against the provider of the dev-stack. */
class StripePaymentsIT extends PaymentsContract {

    private final Provider provider = Provider.running();
    private final StripeProperties properties = new StripeProperties(
            Provider.SECRET_KEY,
            URI.create(provider.url()),
            "whsec_test",
            "http://localhost:8080/orders/",
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));
    private final Payments payments = new StripePayments(
            new StripeConfiguration().stripe(properties), properties, NeighbourStub.neighbours(Duration.ofSeconds(30)));

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected PaymentMethod method(Card card) {
        return new PaymentMethod(provider.methodFor(
                switch (card) {
                    case GOOD -> Provider.GOOD;
                    case DECLINED -> Provider.DECLINED;
                    case ASKS -> Provider.ASKS;
                    case CHARGES_SILENTLY -> Provider.CHARGES_SILENTLY;
                }));
    }

    @Override
    protected int charges(Order order) {
        return times(order, "charged");
    }

    @Override
    protected int refunds(Order order) {
        return times(order, "refunded");
    }

    private int times(Order order, String kind) {
        return Math.toIntExact(
                provider.ledger(order.id().toString(), kind) / order.total().minorUnits());
    }
}
