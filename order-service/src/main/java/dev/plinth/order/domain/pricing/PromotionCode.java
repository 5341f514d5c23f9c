package dev.plinth.order.domain.pricing;

import java.util.Locale;

/** What a shopper enters to get a promotion, in capitals. */
public record PromotionCode(String value) {

    public static final String FORM = "[A-Z0-9][A-Z0-9_-]{1,39}";

    public PromotionCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a promotion code is 2 to 40 of A-Z, 0-9, _ and -");
        }
    }
}
