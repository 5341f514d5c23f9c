package dev.plinth.catalog.events;

import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.ReturnId;
import dev.plinth.catalog.domain.Sku;
import java.util.List;
import java.util.Optional;

/** What the catalog reads of {@code order.returned}. */
record ReturnData(Goods goods) {

    record Goods(String returnId, List<Line> restock) {}

    record Line(String sku, int quantity) {}

    ReturnId id() {
        return new ReturnId(goods.returnId);
    }

    /** Nothing where nothing of it can be sold again. */
    Optional<Quantities> units() {
        return goods.restock.isEmpty()
                ? Optional.empty()
                : Optional.of(Quantities.summed(goods.restock.stream()
                        .map(line -> new Quantities.Line(new Sku(line.sku), line.quantity))
                        .toList()));
    }
}
