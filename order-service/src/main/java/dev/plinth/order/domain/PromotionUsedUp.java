package dev.plinth.order.domain;

/** Between the quote and the order, others took the last use of a promotion. */
public class PromotionUsedUp extends RuntimeException {
    public PromotionUsedUp() {
        super("A promotion of this order has been used up");
    }
}
