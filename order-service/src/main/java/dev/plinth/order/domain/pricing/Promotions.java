package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.ShopperId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What makes orders cheaper. A removed one gives its code free; orders that have it keep it. */
public interface Promotions extends Kept<PromotionId, Promotion> {

    /** How many orders have which, of those that any has. */
    Map<PromotionId, Integer> uses();

    /** Those of these codes, and those that apply by themselves. */
    List<Candidate> candidates(Collection<PromotionCode> codes, ShopperId shopper);
}
