package dev.plinth.order.domain;

import java.util.UUID;

public record LetterId(UUID value) {}
