package dev.plinth.order.application;

/**
 * The provider's notice and the request that pays hear of a payment at the same moment. The notice gives way for a
 * moment: otherwise both ask the provider and the catalog, and one of them in vain.
 */
@FunctionalInterface
public interface Courtesy {

    /** Returns when whoever was about to end an order has most likely done so. */
    void giveWay();
}
