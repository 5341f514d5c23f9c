package dev.plinth.order.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.KnownRefund;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.RefundOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stripe's refunds. Ours carry their id in the metadata, by which they are found again in Stripe's books. */
record StripeRefunds(RefundService service) {

    private static final String OUR_ID = "refund_id";
    private static final long MOST_AT_ONCE = 100;

    /** Of a disputed charge the bank has taken the money back already. */
    private static final Set<String> NOTHING_LEFT =
            Set.of("charge_already_refunded", "charge_disputed", "payment_intent_unexpected_state");

    private static final Set<String> MONEY_STAYED = Set.of("failed", "canceled");

    RefundOutcome make(IntentId intent, Refund refund) throws StripeException {
        var wanted = RefundCreateParams.builder()
                .setPaymentIntent(intent.value())
                .setAmount(refund.amount().minorUnits())
                .putMetadata(OUR_ID, refund.id().toString())
                .build();
        try {
            var made = service.create(wanted, StripePayments.keyed(refund.id().toString()));
            return MONEY_STAYED.contains(made.getStatus())
                    ? new RefundOutcome.Refused("it is " + made.getStatus())
                    : new RefundOutcome.Made(made.getId());
        } catch (InvalidRequestException refusal) {
            if (isAboutTheMoney(refusal)) {
                return new RefundOutcome.Refused(String.valueOf(refusal.getUserMessage()));
            }
            throw refusal;
        }
    }

    List<KnownRefund> of(IntentId intent) throws StripeException {
        var all = RefundListParams.builder()
                .setPaymentIntent(intent.value())
                .setLimit(MOST_AT_ONCE)
                .build();
        var known = new ArrayList<KnownRefund>();
        service.list(all).autoPagingIterable().forEach(refund -> known.add(known(refund)));
        return List.copyOf(known);
    }

    /** Not a fault of the request, such as a wrong key, which says nothing of the money. */
    private static boolean isAboutTheMoney(InvalidRequestException refusal) {
        return NOTHING_LEFT.contains(String.valueOf(refusal.getCode())) || "amount".equals(refusal.getParam());
    }

    private static KnownRefund known(com.stripe.model.Refund refund) {
        return new KnownRefund(
                refund.getId(),
                ours(refund.getMetadata().get(OUR_ID)),
                Money.of(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT)),
                MONEY_STAYED.contains(refund.getStatus()));
    }

    private static @Nullable RefundId ours(@Nullable String id) {
        try {
            return id == null ? null : new RefundId(UUID.fromString(id));
        } catch (IllegalArgumentException anothers) {
            return null;
        }
    }
}
