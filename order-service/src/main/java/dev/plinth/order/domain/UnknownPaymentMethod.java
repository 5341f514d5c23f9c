package dev.plinth.order.domain;

public class UnknownPaymentMethod extends RuntimeException {
    public UnknownPaymentMethod() {
        super("The payment provider does not know this payment method");
    }
}
