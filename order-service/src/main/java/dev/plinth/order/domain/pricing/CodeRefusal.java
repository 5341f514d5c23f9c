package dev.plinth.order.domain.pricing;

import java.util.Locale;

/** Why a code takes nothing off. */
public enum CodeRefusal {
    UNKNOWN,
    NOT_YET_VALID,
    EXPIRED,
    MINIMUM_NOT_MET,
    /** By this shopper, or by all. */
    USED_UP,
    /** Its promotion counts by account, and this is a guest. */
    SIGN_IN_NEEDED,
    /** Other promotions save more, and this one does not go with them. */
    NOT_COMBINABLE,
    /** Nothing in the cart is what it reduces. */
    NOT_APPLICABLE,
    /** Too many codes were guessed wrong: none is looked at for a while. */
    TOO_MANY_TRIES;

    /** As the API says it: {@code used-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
