package dev.plinth.devstack.payments.domain;

/** What a request with an idempotency key was answered, so that it is answered the same again. */
public record Answer(String key, String fingerprint, String request, int status, String body) implements Fact {}
