package dev.plinth.catalog.domain;

/** An order's id, given by the order service; it names the order's reservation too. */
public record OrderId(String value) {

    public static final String FORM = "[A-Za-z0-9_-]{1,64}";

    public OrderId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not an order id");
        }
    }
}
