package dev.plinth.order.domain;

/** What kind of good it is for the tax office: the catalog says it of each product, such as {@code reduced}. */
public record TaxClass(String value) {

    public static final String FORM = "[a-z][a-z0-9-]{1,31}";
    public static final TaxClass STANDARD = new TaxClass("standard");
    public static final TaxClass SHIPPING = new TaxClass("shipping");

    public TaxClass {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a tax class: " + value);
        }
    }
}
