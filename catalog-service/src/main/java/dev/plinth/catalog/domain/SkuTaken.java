package dev.plinth.catalog.domain;

/** A SKU belongs to one product, for good. */
public class SkuTaken extends RuntimeException {

    public SkuTaken(Sku sku) {
        super("SKU " + sku.value() + " belongs to another product");
    }
}
