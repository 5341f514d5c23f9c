package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion applies. What is absent does not restrict it.
 *
 * @param minimum what the lines must cost before discounts
 * @param endsAt the first instant at which it is over
 * @param perCustomer how many orders of one account may have it; guests get it only without such a limit
 * @param inAll how many orders may have it; 1 makes its code a one-use code
 * @param combinable whether it applies together with others that are combinable; otherwise it applies alone
 * @param targets SKUs and product ids that it reduces; empty for all
 */
public record Conditions(
        @Nullable Money minimum,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer perCustomer,
        @Nullable Integer inAll,
        boolean combinable,
        Set<String> targets) {

    public static final Conditions NONE = new Conditions(null, null, null, null, null, true, Set.of());

    public Conditions {
        targets = Set.copyOf(targets);
    }

    public boolean isLimited() {
        return perCustomer != null || inAll != null;
    }
}
