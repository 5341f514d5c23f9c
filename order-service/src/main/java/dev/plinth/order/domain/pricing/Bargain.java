package dev.plinth.order.domain.pricing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Discount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The best of what a shopper's promotions may do together: all combinable ones, or one that is not combinable alone,
 * whichever takes off most; where that is the same, the combinable ones, then the older id.
 *
 * @param refused the codes that take nothing off, and why
 */
public record Bargain(Charges charges, List<RefusedCode> refused) {

    static Bargain of(Pricing pricing, Collection<Promotion> promotions) {
        Map<Boolean, List<Promotion>> byCombinable = promotions.stream()
                .sorted(Promotion.IN_ORDER)
                .collect(partitioningBy(promotion -> promotion.conditions().combinable()));
        List<Promotion> together = byCombinable.getOrDefault(true, List.of());
        Stream<List<Promotion>> alone = byCombinable.getOrDefault(false, List.of()).stream()
                .sorted(comparing(Promotion::id))
                .map(List::of);
        return Stream.concat(Stream.of(together), alone)
                .map(set -> new Attempt(set, pricing.with(set)))
                .reduce((best, next) -> next.saves() > best.saves() ? next : best)
                .map(best -> new Bargain(best.charges(), best.refusals(promotions)))
                .orElseThrow();
    }

    private record Attempt(List<Promotion> tried, Charges charges) {

        long saves() {
            return charges.discount().minorUnits();
        }

        List<RefusedCode> refusals(Collection<Promotion> all) {
            var refused = new ArrayList<RefusedCode>();
            for (Promotion promotion : all) {
                if (promotion.code() != null && !applied(promotion)) {
                    var reason = tried.contains(promotion) ? CodeRefusal.NOT_APPLICABLE : CodeRefusal.NOT_COMBINABLE;
                    refused.add(new RefusedCode(promotion.code(), reason));
                }
            }
            return refused;
        }

        private boolean applied(Promotion promotion) {
            return charges.discounts().stream().map(Discount::promotion).anyMatch(promotion.id()::equals);
        }
    }
}
