package dev.plinth.asset.application;

/** The most that one upload may have. */
public record LargestUpload(long bytes) {}
