package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.ShopperId;
import java.util.Collection;
import java.util.List;

/** What makes orders cheaper. A removed one gives its code free; orders that have it keep it. */
public interface Promotions extends Kept<PromotionId, Promotion> {

    /** Those of these codes, and those that apply by themselves. */
    List<Candidate> candidates(Collection<PromotionCode> codes, ShopperId shopper);
}
