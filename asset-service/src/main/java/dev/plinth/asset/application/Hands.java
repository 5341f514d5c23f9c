package dev.plinth.asset.application;

import java.util.concurrent.Executor;

/** Those who take up what was left lying, as many at a time as there are workers; the rest waits its turn, unbegun. */
public record Hands(Executor executor) {}
