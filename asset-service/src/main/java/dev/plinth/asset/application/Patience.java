package dev.plinth.asset.application;

import java.time.Duration;

/**
 * How long the shop waits for a piece of work.
 *
 * @param unheardOf after that nobody is at work on a version any more, and another may begin it
 * @param attempts how often a version is begun before it is given up
 * @param unsent after that an announced upload is not waited for
 * @param restorable how long a deleted model can be taken back
 */
public record Patience(Duration unheardOf, int attempts, Duration unsent, Duration restorable) {}
