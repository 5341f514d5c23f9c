package dev.plinth.catalog.domain;

/** A count may not take away units that are held for orders. */
public class StockBelowReserved extends RuntimeException {

    public StockBelowReserved(Sku sku, int reserved) {
        super(reserved + " units of " + sku.value() + " are held for orders");
    }
}
