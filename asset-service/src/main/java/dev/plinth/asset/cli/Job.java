package dev.plinth.asset.cli;

/** One line to a worker: make renditions of {@code source} in {@code outDir}, both absolute paths. */
public record Job(String source, String outDir) {}
