package dev.plinth.catalog.domain;

/** Stock-keeping unit: names one variant of one product, for good. */
public record Sku(String value) implements Comparable<Sku> {

    public static final String FORM = "[A-Z0-9-]{3,40}";

    public Sku {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a SKU is 3 to 40 of A-Z, 0-9 and -");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
