package dev.plinth.order.application;

import static java.util.Comparator.comparing;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.KnownRefund;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Payments;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the provider's books say of refunds goes before what is written here: also refunds made in its own pages. */
@Component
class ProviderBooks {

    /** What failed leaves its money to the others; what is ours is known before what only the provider made. */
    private static final Comparator<KnownRefund> FAILED_THEN_OURS =
            comparing(KnownRefund::failed).reversed().thenComparing(known -> known.ours() == null);

    private final Payments payments;
    private final Changing changing;
    private final Clock clock;

    ProviderBooks(Payments payments, Changing changing, Clock clock) {
        this.payments = payments;
        this.changing = changing;
        this.clock = clock;
    }

    /** @throws dev.plinth.order.domain.Unavailable if the provider does not answer */
    Order readInto(Order order) {
        IntentId intent = Objects.requireNonNull(order.payment().intent());
        List<KnownRefund> inOrder =
                payments.refundsOf(intent).stream().sorted(FAILED_THEN_OURS).toList();
        return changing.change(order.id(), stored -> {
            Order seen = stored;
            for (KnownRefund known : inOrder) {
                seen = seen.knowing(known, clock.instant());
            }
            return seen;
        });
    }
}
