package dev.plinth.order.domain;

public class NotGenuine extends RuntimeException {
    public NotGenuine(Throwable cause) {
        super("The notice is not signed by the payment provider, or is too old", cause);
    }
}
