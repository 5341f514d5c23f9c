package dev.plinth.order.postgres;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.PromotionId;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Also a part of a stored quote. */
@Embeddable
record DiscountRow(UUID promotionId, @Nullable String code, String name, long minorUnits) {

    static DiscountRow of(Discount discount) {
        return new DiscountRow(
                discount.promotion().value(),
                discount.code(),
                discount.name(),
                discount.amount().minorUnits());
    }

    /** @param currency that of the lines */
    Discount toDiscount(String currency) {
        return new Discount(new PromotionId(promotionId), code, name, Money.of(minorUnits, currency));
    }
}
