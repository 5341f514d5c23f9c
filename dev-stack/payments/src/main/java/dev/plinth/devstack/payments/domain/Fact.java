package dev.plinth.devstack.payments.domain;

/** Something that happened and is never unsaid. Of facts about the same thing the last one holds. */
public sealed interface Fact permits PaymentMethod, PaymentIntent, Refund, Event, Answer, Delivered {}
