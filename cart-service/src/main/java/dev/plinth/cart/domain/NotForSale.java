package dev.plinth.cart.domain;

/** The catalog knows no such SKU, or has taken it off sale. */
public class NotForSale extends RuntimeException {

    public NotForSale(Sku sku) {
        super(sku.value() + " is not for sale");
    }
}
