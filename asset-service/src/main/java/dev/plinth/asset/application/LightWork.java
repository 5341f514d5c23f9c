package dev.plinth.asset.application;

import dev.plinth.asset.domain.Weight;

/** The most that a worker beside the service takes; whatever is heavier goes where there is more room. */
public record LightWork(Weight most) {}
