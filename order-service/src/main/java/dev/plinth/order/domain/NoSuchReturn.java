package dev.plinth.order.domain;

public class NoSuchReturn extends RuntimeException {
    public NoSuchReturn() {
        super("There is no such return");
    }
}
