package dev.plinth.search.domain;

/** How much of one SKU can be bought; {@code sequence} orders what arrives out of order. */
public record Stock(String sku, String productId, long available, long sequence) {}
