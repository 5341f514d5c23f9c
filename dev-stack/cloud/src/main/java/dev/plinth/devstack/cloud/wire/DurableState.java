package dev.plinth.devstack.cloud.wire;

import java.util.function.UnaryOperator;

/**
 * An immutable value as it is now, in memory and on disk.
 *
 * @param <T> what Jackson reads and writes
 */
public final class DurableState<T> {

    private final DurableFile file;
    private volatile T current;

    public DurableState(DurableFile file, Class<T> type, T empty) {
        this.file = file;
        this.current = file.read(type, empty);
    }

    public T now() {
        return current;
    }

    /** Returns the value after the change, once the disk has it; one change at a time. */
    public synchronized T change(UnaryOperator<T> change) {
        T next = change.apply(current);
        if (!next.equals(current)) {
            file.write(next);
            current = next;
        }
        return next;
    }
}
