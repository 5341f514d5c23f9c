package dev.plinth.order.domain.pricing;

public class NotByUniqueCodes extends RuntimeException {
    public NotByUniqueCodes() {
        super("This promotion is not had with unique codes");
    }
}
