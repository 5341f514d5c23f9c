package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.PromotionUsedUp;
import dev.plinth.order.domain.ShopperId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Promotions in memory, with the ledger of their uses. */
public class InMemoryPromotions extends InMemoryRules<PromotionId, Promotion> implements Promotions {

    private record Use(PromotionId promotion, OrderId order, ShopperId shopper) {}

    private final Set<Use> uses = new HashSet<>();

    public InMemoryPromotions() {
        super(Promotion::id);
    }

    @Override
    public synchronized Versioned<Promotion> create(Promotion promotion) {
        refuseTakenCode(promotion);
        return super.create(promotion);
    }

    @Override
    public synchronized Versioned<Promotion> replace(Promotion promotion, long version) {
        refuseTakenCode(promotion);
        return super.replace(promotion, version);
    }

    private void refuseTakenCode(Promotion promotion) {
        if (promotion.code() != null
                && all().stream()
                        .map(Versioned::value)
                        .anyMatch(other -> promotion.code().equals(other.code())
                                && !other.id().equals(promotion.id()))) {
            throw new CodeTaken();
        }
    }

    @Override
    public synchronized List<Candidate> candidates(Collection<PromotionCode> codes, ShopperId shopper) {
        return all().stream()
                .map(Versioned::value)
                .filter(promotion -> promotion.code() == null || codes.contains(promotion.code()))
                .map(promotion -> new Candidate(promotion, used(promotion.id(), null), used(promotion.id(), shopper)))
                .toList();
    }

    /** All of an order's promotions, or none. */
    public synchronized void redeem(Order order) {
        var taken = new ArrayList<Use>();
        for (Discount discount : order.charges().discounts()) {
            var limits = find(discount.promotion()).orElseThrow().value().conditions();
            if (isReached(limits.inAll(), used(discount.promotion(), null))
                    || isReached(limits.perCustomer(), used(discount.promotion(), order.owner()))) {
                throw new PromotionUsedUp();
            }
            taken.add(new Use(discount.promotion(), order.id(), order.owner()));
        }
        uses.addAll(taken);
    }

    public synchronized void giveBack(Order order) {
        uses.removeIf(use -> use.order().equals(order.id()));
    }

    protected boolean isReached(@Nullable Integer limit, int used) {
        return limit != null && used >= limit;
    }

    private int used(PromotionId promotion, @Nullable ShopperId shopper) {
        return (int) uses.stream()
                .filter(use -> use.promotion().equals(promotion))
                .filter(use -> shopper == null || use.shopper().equals(shopper))
                .count();
    }
}
