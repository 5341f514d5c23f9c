package dev.plinth.catalog.domain;

/** A line that the stock cannot serve. */
public record Shortfall(Sku sku, int wanted, int available) {}
