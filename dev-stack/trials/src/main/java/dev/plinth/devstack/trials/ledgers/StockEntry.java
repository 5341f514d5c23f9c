package dev.plinth.devstack.trials.ledgers;

/**
 * A SKU in the catalog's stock.
 *
 * @param version counts its changes; each that changes what can be bought is told by one event
 */
public record StockEntry(String sku, int onHand, int reserved, long version) {}
