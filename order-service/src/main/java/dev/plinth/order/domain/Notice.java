package dev.plinth.order.domain;

/** Something happened to a payment. What it was, the provider is asked. */
public record Notice(NoticeId id, IntentId intent, boolean tellsOfRefund) {}
