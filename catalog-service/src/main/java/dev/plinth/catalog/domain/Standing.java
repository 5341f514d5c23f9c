package dev.plinth.catalog.domain;

import java.util.Map;
import java.util.Optional;

/** What is stored of an order's reservation, if there is one, and of the SKUs that it is about. */
public record Standing(Optional<Reservation> reservation, Map<Sku, Stock> stock) {

    public Standing {
        stock = Map.copyOf(stock);
    }
}
