package dev.plinth.order.domain.pricing;

public class StaleVersion extends RuntimeException {
    public StaleVersion() {
        super("It was changed meanwhile; read it again and repeat the change");
    }
}
