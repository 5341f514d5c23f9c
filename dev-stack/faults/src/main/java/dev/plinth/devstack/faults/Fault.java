package dev.plinth.devstack.faults;

import java.time.Duration;

/** What happens to the bytes between two processes. */
public sealed interface Fault {

    Fault NONE = new None();

    record None() implements Fault {}

    /** Every packet comes late. */
    record Latency(Duration by) implements Fault {}

    /** Every connection is reset, old ones and new ones. */
    record Reset() implements Fault {}

    /** Connections stand, and nothing ever comes. */
    record BlackHole() implements Fault {}

    /** One byte at a time. */
    record SlowDrip(Duration between) implements Fault {}
}
