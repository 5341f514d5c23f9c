package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that a shopper may get.
 *
 * @param used by orders of anybody
 * @param usedByShopper by orders of this one
 * @param spent why the unique code that was entered holds no more
 */
public record Candidate(
        Promotion promotion,
        int used,
        int usedByShopper,
        @Nullable CodeRefusal spent) {

    /** Why this shopper does not get it for this cart now; null for one who does. */
    @Nullable CodeRefusal refusal(ShopperId shopper, Money subtotal, Instant now) {
        Conditions rule = promotion.conditions();
        if (rule.startsAt() != null && now.isBefore(rule.startsAt())) {
            return CodeRefusal.NOT_YET_VALID;
        }
        if (rule.endsAt() != null && !now.isBefore(rule.endsAt())) {
            return CodeRefusal.EXPIRED;
        }
        if (rule.perCustomer() != null && shopper.isGuest()) {
            return CodeRefusal.SIGN_IN_NEEDED;
        }
        if (spent != null) {
            return spent;
        }
        if (isAbove(used, rule.inAll()) || isAbove(usedByShopper, rule.perCustomer())) {
            return CodeRefusal.USED_UP;
        }
        return isBelow(subtotal, rule.minimum()) ? CodeRefusal.MINIMUM_NOT_MET : null;
    }

    private static boolean isAbove(int uses, @Nullable Integer limit) {
        return limit != null && uses >= limit;
    }

    /** A minimum in another currency is never met. */
    private static boolean isBelow(Money subtotal, @Nullable Money minimum) {
        return minimum != null && (!minimum.currency().equals(subtotal.currency()) || subtotal.isLessThan(minimum));
    }
}
