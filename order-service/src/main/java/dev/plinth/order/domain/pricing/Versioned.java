package dev.plinth.order.domain.pricing;

/** Something that a merchant keeps, as it was read. @param version rises with each change */
public record Versioned<V>(V value, long version) {}
