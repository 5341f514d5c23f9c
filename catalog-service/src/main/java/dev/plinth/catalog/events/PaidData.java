package dev.plinth.catalog.events;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plinth.catalog.domain.Sku;
import java.util.List;
import java.util.Set;

/** What the catalog reads of {@code order.paid}. */
record PaidData(List<Line> lines) {

    record Line(String sku) {}

    Set<Sku> skus() {
        return lines.stream().map(line -> new Sku(line.sku)).collect(toUnmodifiableSet());
    }
}
