package dev.plinth.order.domain;

/** The provider's token for a card; the card itself never comes here. */
public record PaymentMethod(String token) {}
