package dev.plinth.order.domain.pricing;

import java.util.List;
import java.util.Optional;

/** Rules that a merchant keeps and that orders are priced by. */
public interface Kept<K, V> {

    List<Versioned<V>> all();

    Optional<Versioned<V>> find(K id);

    /** @throws StaleVersion if there is one already */
    Versioned<V> create(V value);

    /** @throws StaleVersion if {@code version} is not the current one, or there is none */
    Versioned<V> replace(V value, long version);

    /** @throws StaleVersion if {@code version} is not the current one, or there is none */
    void remove(K id, long version);
}
