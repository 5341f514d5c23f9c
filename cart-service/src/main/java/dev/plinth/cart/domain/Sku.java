package dev.plinth.cart.domain;

/** Stock-keeping unit: the name of one variant of one product, given by the catalog. */
public record Sku(String value) {

    public static final String FORM = "[A-Z0-9-]{3,40}";

    public Sku {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a SKU is 3 to 40 of A-Z, 0-9 and -");
        }
    }
}
