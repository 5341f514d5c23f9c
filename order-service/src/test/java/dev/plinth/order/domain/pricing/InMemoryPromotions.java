package dev.plinth.order.domain.pricing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.PromotionUsedUp;
import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Promotions in memory, with the ledger of their uses. */
public class InMemoryPromotions extends InMemoryRules<PromotionId, Promotion> implements Promotions, UniqueCodes {

    private record Use(PromotionId promotion, OrderId order, ShopperId shopper) {}

    private final Set<Use> uses = new HashSet<>();
    private final Map<CodeBatchId, CodeBatch> batches = new LinkedHashMap<>();
    private final Map<PromotionCode, CodeBatchId> uniqueCodes = new LinkedHashMap<>();
    private final Map<PromotionCode, OrderId> taken = new HashMap<>();

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
    public synchronized Map<PromotionId, Integer> uses() {
        return uses.stream().collect(groupingBy(Use::promotion, summingInt(_ -> 1)));
    }

    @Override
    public synchronized List<Candidate> candidates(Collection<PromotionCode> codes, ShopperId shopper) {
        return all().stream()
                .map(Versioned::value)
                .flatMap(promotion -> promotion.uniqueCodes() ? entered(promotion, codes) : Stream.of(promotion))
                .filter(promotion -> promotion.code() == null || codes.contains(promotion.code()))
                .map(promotion -> new Candidate(
                        promotion, used(promotion.id(), null), used(promotion.id(), shopper), spent(promotion)))
                .toList();
    }

    private Stream<Promotion> entered(Promotion promotion, Collection<PromotionCode> codes) {
        return codes.stream()
                .filter(code -> batchOf(code).stream()
                        .anyMatch(batch -> batch.promotion().equals(promotion.id())))
                .map(promotion::enteredAs);
    }

    private @Nullable CodeRefusal spent(Promotion promotion) {
        PromotionCode code = promotion.code();
        if (!promotion.uniqueCodes() || code == null) {
            return null;
        }
        if (taken.containsKey(code)) {
            return CodeRefusal.USED_UP;
        }
        return batchOf(code).orElseThrow().endedAt() == null ? null : CodeRefusal.EXPIRED;
    }

    private Optional<CodeBatch> batchOf(PromotionCode code) {
        return Optional.ofNullable(uniqueCodes.get(code)).flatMap(this::find);
    }

    @Override
    public synchronized CodeBatch add(
            CodeBatchId id, PromotionId promotion, Collection<PromotionCode> codes, Instant now) {
        if (!batches.containsKey(id)) {
            batches.put(id, new CodeBatch(id, promotion, codes.size(), 0, now, null));
            codes.forEach(code -> uniqueCodes.put(code, id));
        }
        return find(id).orElseThrow();
    }

    @Override
    public synchronized List<CodeBatch> of(PromotionId promotion) {
        return batches.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(batch -> batch.promotion().equals(promotion))
                .toList()
                .reversed();
    }

    @Override
    public synchronized Optional<CodeBatch> find(CodeBatchId id) {
        int used = (int) taken.keySet().stream()
                .filter(code -> id.equals(uniqueCodes.get(code)))
                .count();
        return Optional.ofNullable(batches.get(id))
                .map(batch ->
                        new CodeBatch(id, batch.promotion(), batch.size(), used, batch.createdAt(), batch.endedAt()));
    }

    @Override
    public synchronized List<UniqueCode> codesOf(CodeBatchId batch) {
        return uniqueCodes.entrySet().stream()
                .filter(code -> code.getValue().equals(batch))
                .map(code -> new UniqueCode(code.getKey(), taken.containsKey(code.getKey())))
                .sorted(Comparator.comparing(code -> code.code().value()))
                .toList();
    }

    @Override
    public synchronized void end(CodeBatchId id, Instant now) {
        batches.computeIfPresent(
                id,
                (_, batch) -> batch.endedAt() != null
                        ? batch
                        : new CodeBatch(id, batch.promotion(), batch.size(), 0, batch.createdAt(), now));
    }

    /** All of an order's promotions, or none. */
    public synchronized void redeem(Order order) {
        var counted = new ArrayList<Use>();
        var codes = new ArrayList<PromotionCode>();
        for (Discount discount : order.charges().discounts()) {
            Promotion promotion = find(discount.promotion()).orElseThrow().value();
            var limits = promotion.conditions();
            if (promotion.uniqueCodes()) {
                var code = new PromotionCode(String.valueOf(discount.code()));
                if (isTaken(code)) {
                    throw new PromotionUsedUp();
                }
                codes.add(code);
            }
            if (isReached(limits.inAll(), used(discount.promotion(), null))
                    || isReached(limits.perCustomer(), used(discount.promotion(), order.owner()))) {
                throw new PromotionUsedUp();
            }
            counted.add(new Use(discount.promotion(), order.id(), order.owner()));
        }
        uses.addAll(counted);
        codes.forEach(code -> taken.put(code, order.id()));
    }

    protected boolean isTaken(PromotionCode code) {
        return taken.containsKey(code) || batchOf(code).stream().noneMatch(batch -> batch.endedAt() == null);
    }

    public synchronized void giveBack(Order order) {
        uses.removeIf(use -> use.order().equals(order.id()));
        taken.values().removeIf(order.id()::equals);
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
