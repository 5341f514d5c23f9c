package dev.plinth.order.domain.pricing;

public class NoSuchPromotion extends RuntimeException {
    public NoSuchPromotion() {
        super("There is no such promotion");
    }
}
