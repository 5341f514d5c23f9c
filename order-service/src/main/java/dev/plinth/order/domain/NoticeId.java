package dev.plinth.order.domain;

/** The provider's id of something that it tells. */
public record NoticeId(String value) {}
