package dev.plinth.order.domain;

public class RefundExceedsCaptured extends RuntimeException {

    private final Money refundable;

    public RefundExceedsCaptured(Money refundable) {
        super("More than the " + refundable.minorUnits() + " minor units that can still be refunded");
        this.refundable = refundable;
    }

    public Money refundable() {
        return refundable;
    }
}
