package dev.plinth.asset.cli;

import org.jspecify.annotations.Nullable;

/**
 * One line to a worker: make renditions of {@code source} in {@code outDir}, both absolute paths; without a folder only say
 * how much work that will be.
 */
public record Job(String source, @Nullable String outDir) {}
