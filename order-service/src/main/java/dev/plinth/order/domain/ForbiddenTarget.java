package dev.plinth.order.domain;

public class ForbiddenTarget extends RuntimeException {
    public ForbiddenTarget(String why) {
        super(why);
    }
}
