package dev.plinth.cart.domain;

/** How much one caller may keep, so that a cart stays one small item that is read and written whole. */
public enum Limit {
    LINES(50, "A cart holds at most 50 different products"),
    SAVED(50, "At most 50 different products can be saved for later"),
    WISHES(100, "A wish list holds at most 100 products"),
    PROMOTION_CODES(5, "A cart holds at most 5 promotion codes"),
    SHARES(10, "A cart can be shared by at most 10 links at a time");

    private final int most;
    private final String refusal;

    Limit(int most, String refusal) {
        this.most = most;
        this.refusal = refusal;
    }

    public int most() {
        return most;
    }

    public String refusal() {
        return refusal;
    }

    /** @throws LimitReached if that is too many */
    void allow(int size) {
        if (size > most) {
            throw new LimitReached(this);
        }
    }
}
