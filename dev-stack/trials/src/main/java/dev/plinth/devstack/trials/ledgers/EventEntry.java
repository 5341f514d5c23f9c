package dev.plinth.devstack.trials.ledgers;

import java.time.Instant;

/** An event that came out of the topics. */
public record EventEntry(String type, String subject, long sequence, Instant time) {}
