package dev.plinth.order.domain.pricing;

public class CodeTaken extends RuntimeException {
    public CodeTaken() {
        super("Another promotion has this code");
    }
}
