package dev.plinth.catalog.application;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * However many ask for a key at once, it is read one time after the other, and each read answers all who came before it
 * began. So nobody gets what was read before they asked, and nothing is remembered.
 */
final class CollapsedReads<K, V> {

    private final Function<K, V> origin;
    private final Map<K, Read<V>> latest = new ConcurrentHashMap<>();

    CollapsedReads(Function<K, V> origin) {
        this.origin = origin;
    }

    V read(K key) {
        var own = new Read<V>();
        Read<V> joined = latest.compute(key, (_, last) -> last == null || last.begun ? own.after(last) : last);
        if (joined == own) {
            own.run(() -> origin.apply(key));
            latest.remove(key, own);
        }
        return joined.answer();
    }

    private static final class Read<V> {

        private final CompletableFuture<V> result = new CompletableFuture<>();
        private @Nullable Read<V> before;
        private volatile boolean begun;

        Read<V> after(@Nullable Read<V> last) {
            before = last;
            return this;
        }

        void run(Supplier<V> read) {
            if (before != null) {
                before.result.exceptionally(_ -> null).join();
                before = null;
            }
            begun = true;
            try {
                result.complete(read.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        }

        V answer() {
            try {
                return result.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException known ? known : failure;
            }
        }
    }
}
