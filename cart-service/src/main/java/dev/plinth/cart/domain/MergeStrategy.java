package dev.plinth.cart.domain;

/** Which lines an account's cart has after it took in a guest's. */
public enum MergeStrategy {
    /** Both carts' lines; a SKU that is in both gets the sum. */
    SUM,
    /** Both carts' lines; a SKU that is in both gets the larger quantity. */
    MAX,
    /** What the guest had put in. */
    GUEST,
    /** What the account had put in. */
    ACCOUNT;

    Lines lines(Lines account, Lines guest) {
        return switch (this) {
            case SUM -> account.with(guest, CartLine::plus);
            case MAX -> account.with(guest, CartLine::atLeast);
            case GUEST -> guest;
            case ACCOUNT -> account;
        };
    }
}
