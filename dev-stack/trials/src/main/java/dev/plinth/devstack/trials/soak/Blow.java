package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.trials.faults.Edge;
import java.time.Duration;

/** One thing that goes wrong. */
sealed interface Blow {

    /** Whether the process is down afterwards. */
    default boolean ends(String process) {
        return equals(new Kill(process)) || equals(new End(process));
    }

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

    /** Many come at the same moment, and all want the same. */
    record Rush(int visitors, Duration length) implements Blow {
        @Override
        public String toString() {
            return visitors + " more look at one product for " + length.toMillis() + " ms";
        }
    }

    /** They send byte by byte, and never come to an end. */
    record SlowClients(int clients, Duration length) implements Blow {
        @Override
        public String toString() {
            return clients + " clients send their bodies byte by byte for " + length.toMillis() + " ms";
        }
    }

    record Poison(String consumer) implements Blow {
        @Override
        public String toString() {
            return "a poison message to " + consumer;
        }
    }
}
