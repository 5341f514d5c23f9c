package dev.plinth.search.domain;

/** Whole minor units of an ISO 4217 currency, as the catalogue says them. */
public record Money(long minorUnits, String currency) {}
