package dev.plinth.order.domain.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rules in memory. */
public class InMemoryRules<K, V> implements Kept<K, V> {

    private final Function<V, K> idOf;
    private final Map<K, Versioned<V>> kept = new LinkedHashMap<>();

    InMemoryRules(Function<V, K> idOf) {
        this.idOf = idOf;
    }

    @Override
    public synchronized List<Versioned<V>> all() {
        return new ArrayList<>(kept.values());
    }

    @Override
    public synchronized Optional<Versioned<V>> find(K id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized Versioned<V> create(V value) {
        if (kept.containsKey(idOf.apply(value))) {
            throw new StaleVersion();
        }
        return put(new Versioned<>(value, 1));
    }

    @Override
    public synchronized Versioned<V> replace(V value, long version) {
        current(idOf.apply(value), version);
        return put(new Versioned<>(value, version + 1));
    }

    @Override
    public synchronized void remove(K id, long version) {
        current(id, version);
        kept.remove(id);
    }

    private void current(K id, long version) {
        if (find(id).filter(found -> found.version() == version).isEmpty()) {
            throw new StaleVersion();
        }
    }

    private Versioned<V> put(Versioned<V> value) {
        kept.put(idOf.apply(value.value()), value);
        return value;
    }

    public static class Taxes extends InMemoryRules<String, TaxZone> implements TaxZones {
        public Taxes() {
            super(TaxZone::code);
        }

        @Override
        public CountryTax in(String country) {
            return new CountryTax(all().stream()
                    .map(Versioned::value)
                    .filter(zone -> zone.place().country().equals(country))
                    .toList());
        }
    }

    public static class Ways extends InMemoryRules<String, ShippingOption> implements ShippingOptions {
        public Ways() {
            super(ShippingOption::id);
        }
    }
}
