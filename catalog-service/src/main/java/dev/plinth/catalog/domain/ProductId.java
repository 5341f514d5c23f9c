package dev.plinth.catalog.domain;

/** A product's name in addresses, chosen by the merchant. */
public record ProductId(String value) {

    public static final String FORM = "[a-z0-9][a-z0-9-]{2,63}";

    public ProductId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a product id is 3 to 64 of a-z, 0-9 and -");
        }
    }
}
