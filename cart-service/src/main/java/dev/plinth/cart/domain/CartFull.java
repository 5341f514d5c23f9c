package dev.plinth.cart.domain;

/** A cart has room for so many different SKUs. */
public class CartFull extends RuntimeException {

    public CartFull(int maxLines) {
        super("A cart holds at most " + maxLines + " different products");
    }
}
