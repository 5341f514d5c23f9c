package dev.plinth.cart.domain;

/** There is no room for more; nothing was changed. */
public class LimitReached extends RuntimeException {

    private final Limit limit;

    public LimitReached(Limit limit) {
        super(limit.refusal());
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
