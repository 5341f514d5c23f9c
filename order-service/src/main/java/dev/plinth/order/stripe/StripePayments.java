package dev.plinth.order.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.PaymentIntentService;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.KnownRefund;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundOutcome;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.UnknownPaymentMethod;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Payment intents through Stripe's own client; another provider that speaks its API is only another address. */
@Component
class StripePayments implements Payments {

    private final PaymentIntentService intents;
    private final StripeRefunds refunds;
    private final IntentRequests requests;
    private final Neighbour provider;

    StripePayments(StripeClient stripe, StripeProperties properties, Neighbours neighbours) {
        this.intents = stripe.v1().paymentIntents();
        this.refunds = new StripeRefunds(stripe.v1().refunds());
        this.requests = new IntentRequests(properties.returnUrl(), properties.capture());
        this.provider = neighbours.named("payment");
    }

    @Override
    public IntentId open(Order order) {
        String attempt = order.payment().attempt().value().toString();
        return provider.ask(() -> new IntentId(
                intents.create(requests.open(order), keyed(attempt)).getId()));
    }

    @Override
    public PaymentStatus confirm(IntentId intent, PaymentMethod method, OrderId order, RequestKey key) {
        return provider.ask(() -> confirmed(intent, method, order, key)).orElseThrow(UnknownPaymentMethod::new);
    }

    private Optional<PaymentStatus> confirmed(IntentId intent, PaymentMethod method, OrderId order, RequestKey key)
            throws StripeException {
        try {
            var options = keyed(IntentRequests.confirmationKey(intent, key));
            return Optional.of(
                    IntentStatus.of(intents.confirm(intent.value(), requests.confirm(method, order), options)));
        } catch (CardException decline) {
            return Optional.of(IntentStatus.of(decline));
        } catch (InvalidRequestException refusal) {
            return switch (refusal.getCode()) {
                case "payment_intent_unexpected_state" -> Optional.of(asked(intent));
                case "resource_missing" -> Optional.empty();
                case null, default -> {
                    if ("payment_method".equals(refusal.getParam())) {
                        yield Optional.empty(); // such as one that was used before: the caller's fault, no outage
                    }
                    throw refusal;
                }
            };
        }
    }

    @Override
    public PaymentStatus statusOf(IntentId intent) {
        return provider.ask(() -> asked(intent));
    }

    @Override
    public PaymentStatus cancel(IntentId intent) {
        return provider.ask(() -> {
            try {
                return IntentStatus.of(intents.cancel(intent.value()));
            } catch (InvalidRequestException tooLate) {
                return asked(intent); // it ended already, one way or the other
            }
        });
    }

    @Override
    public PaymentStatus capture(IntentId intent) {
        return provider.ask(() -> {
            try {
                return IntentStatus.of(intents.capture(intent.value(), keyed(intent.value() + "-capture")));
            } catch (InvalidRequestException notToBeTaken) {
                return asked(intent); // taken before, or given back meanwhile
            }
        });
    }

    @Override
    public RefundOutcome refund(IntentId intent, Refund refund) {
        return provider.ask(() -> refunds.make(intent, refund));
    }

    @Override
    public List<KnownRefund> refundsOf(IntentId intent) {
        return provider.ask(() -> refunds.of(intent));
    }

    private PaymentStatus asked(IntentId intent) throws StripeException {
        return IntentStatus.of(intents.retrieve(intent.value()));
    }

    static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
