package dev.plinth.devstack.payments.domain;

/** The shop has taken this event. */
public record Delivered(String event) implements Fact {}
