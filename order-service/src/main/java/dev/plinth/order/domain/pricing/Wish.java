package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper wants the cart to be sent and reduced.
 *
 * @param place where it goes
 * @param shippingOption the cheapest one where absent
 */
public record Wish(Place place, @Nullable String shippingOption, List<PromotionCode> codes) {

    /** More than anybody holds; a longer list is a guesser's. */
    public static final int MOST_CODES = 10;

    public Wish {
        codes = codes.stream().distinct().toList();
    }

    public Wish by(@Nullable String option) {
        return new Wish(place, option, codes);
    }
}
