package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.trials.faults.Edge;
import java.time.Duration;

/** One thing that goes wrong. */
sealed interface Blow {

    /** As kill -9. */
    record Kill(String process) implements Blow {
        @Override
        public String toString() {
            return "kill -9 " + process;
        }
    }

    /** As a deployment ends a process: what it has begun it finishes. */
    record End(String process) implements Blow {
        @Override
        public String toString() {
            return "SIGTERM " + process;
        }
    }

    record Suffer(Edge edge, Fault fault, Duration length) implements Blow {
        @Override
        public String toString() {
            return edge + ": " + fault + " for " + length.toMillis() + " ms";
        }
    }

    /** Old events come once more. */
    record Repeat(int events, int copies) implements Blow {
        @Override
        public String toString() {
            return "up to " + events + " old events " + copies + " times, shuffled";
        }
    }

    record Poison(String consumer) implements Blow {
        @Override
        public String toString() {
            return "a poison message to " + consumer;
        }
    }
}
