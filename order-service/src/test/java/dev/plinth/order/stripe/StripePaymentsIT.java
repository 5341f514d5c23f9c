package dev.plinth.order.stripe;

import dev.plinth.order.Provider;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.PaymentsContract;
import dev.plinth.order.neighbour.Neighbours;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.net.URI;
import java.time.Duration;

/** Stripe's own client against the provider of the dev-stack. */
class StripePaymentsIT extends PaymentsContract {

    private final Provider provider = Provider.running();
    private final Payments payments = capturing(Capture.AT_ONCE);

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
                    case DISPUTES -> Provider.DISPUTES;
                    case CHARGES_SILENTLY -> Provider.CHARGES_SILENTLY;
                }));
    }

    @Override
    protected Payments promising() {
        return capturing(Capture.AT_FULFILMENT);
    }

    @Override
    protected void confirmAtTheBank(IntentId intent, URI page) {
        provider.decide(page, "authorise");
    }

    private Payments capturing(Capture capture) {
        var properties = new StripeProperties(
                Provider.SECRET_KEY,
                URI.create(provider.url()),
                "whsec_test",
                "http://localhost:8080/orders/",
                capture,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
        return new StripePayments(new StripeConfiguration().stripe(properties), properties, patient());
    }

    @Override
    protected int charges(Order order) {
        return Math.toIntExact(provider.ledger(order.id().toString(), "charged")
                / order.total().minorUnits());
    }

    @Override
    protected long refunded(Order order) {
        return provider.ledger(order.id().toString(), "refunded");
    }

    /** No breaker that two silent calls open, as two of these tests need. */
    private static Neighbours patient() {
        var limit = TimeLimiterConfig.custom()
                .timeoutDuration(Duration.ofSeconds(30))
                .build();
        return new Neighbours(
                BulkheadRegistry.ofDefaults(), CircuitBreakerRegistry.ofDefaults(), TimeLimiterRegistry.of(limit));
    }
}
