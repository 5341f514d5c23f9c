package dev.plinth.order.domain;

/** The provider's id of a payment. */
public record IntentId(String value) {}
