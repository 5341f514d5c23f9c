package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.PromotionId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * @param code absent where it applies by itself; of unique codes the one that was entered
 * @param uniqueCodes whether it is had with codes that hold once each
 */
public record Promotion(
        PromotionId id,
        @Nullable PromotionCode code,
        boolean uniqueCodes,
        String name,
        Reward reward,
        Conditions conditions) {

    static final Comparator<Promotion> IN_ORDER = Comparator.comparing(
                    (Promotion promotion) -> promotion.reward().rank())
            .thenComparing(Promotion::id);

    public Promotion enteredAs(PromotionCode unique) {
        return new Promotion(id, unique, true, name, reward, conditions);
    }

    boolean appliesTo(OrderLine line) {
        var targets = conditions.targets();
        return targets.isEmpty() || targets.contains(line.sku().value()) || targets.contains(line.productId());
    }
}
