package dev.plinth.cart.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes along with an order besides its lines. */
public record Details(
        @Nullable Note note,
        List<PromotionCode> promotionCodes,
        @Nullable Place shippingPlace) {

    public static final Details NONE = new Details(null, List.of(), null);

    public Details {
        promotionCodes = promotionCodes.stream().distinct().toList();
        Limit.PROMOTION_CODES.allow(promotionCodes.size());
    }

    public Details withNote(@Nullable Note next) {
        return new Details(next, promotionCodes, shippingPlace);
    }

    public Details withShippingPlace(@Nullable Place next) {
        return new Details(note, promotionCodes, next);
    }

    public Details with(PromotionCode code) {
        return new Details(
                note, Stream.concat(promotionCodes.stream(), Stream.of(code)).toList(), shippingPlace);
    }

    public Details without(PromotionCode code) {
        return new Details(
                note, promotionCodes.stream().filter(each -> !each.equals(code)).toList(), shippingPlace);
    }

    /** These first; from the others what is missing here, codes as far as there is room. */
    public Details or(Details others) {
        var codes = Stream.concat(promotionCodes.stream(), others.promotionCodes.stream())
                .distinct()
                .limit(Limit.PROMOTION_CODES.most())
                .toList();
        return new Details(
                note != null ? note : others.note, codes, shippingPlace != null ? shippingPlace : others.shippingPlace);
    }

    /** What outlives an order: where the shopper lives, not what was said or granted with it. */
    public Details afterAnOrder() {
        return new Details(null, List.of(), shippingPlace);
    }
}
