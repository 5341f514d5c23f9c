package dev.plinth.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one listener is told of; used by that listener's thread alone. */
public interface EventSource extends AutoCloseable {

    /** @param told id of the last event that the listener has seen, null for none */
    Look since(@Nullable String told);

    /** The listener is gone, or has heard all. */
    @Override
    default void close() {}

    /** @param last nothing can come any more */
    record Look(Optional<Happening> happening, boolean last) {
        public static final Look NOTHING_NEW = new Look(Optional.empty(), false);
        public static final Look END = new Look(Optional.empty(), true);
    }

    /**
     * One event.
     *
     * @param id tells this state from every other, on every replica
     * @param data written as JSON
     */
    record Happening(String id, String name, Object data) {}
}
