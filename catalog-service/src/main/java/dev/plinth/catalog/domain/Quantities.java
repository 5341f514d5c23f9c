package dev.plinth.catalog.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many of each SKU an order wants. */
public record Quantities(SortedMap<Sku, Integer> bySku) {

    /** What a cart can hold; a reservation of that many still fits one DynamoDB transaction. */
    public static final int MAX_SKUS = 50;

    public static final int MAX_QUANTITY = 1_000;

    public Quantities {
        bySku = Collections.unmodifiableSortedMap(new TreeMap<>(bySku));
        if (bySku.isEmpty() || bySku.size() > MAX_SKUS) {
            throw new IllegalArgumentException("an order has 1 to " + MAX_SKUS + " different SKUs");
        }
        bySku.forEach((sku, quantity) -> {
            if (quantity < 1) {
                throw new IllegalArgumentException("quantity of " + sku + " must be positive, was " + quantity);
            }
        });
    }

    public record Line(Sku sku, int quantity) {}

    /** Two lines of one SKU are one wish for their sum. */
    public static Quantities summed(List<Line> lines) {
        var sums = new TreeMap<Sku, Integer>();
        lines.forEach(line -> sums.merge(line.sku(), line.quantity(), Math::addExact));
        return new Quantities(sums);
    }

    public Set<Sku> skus() {
        return bySku.keySet();
    }

    /** Every line that this stock cannot serve; a SKU that nobody knows has none available. */
    public List<Shortfall> shortfalls(Map<Sku, Stock> stock) {
        return bySku.entrySet().stream()
                .map(line -> new Shortfall(line.getKey(), line.getValue(), available(stock, line.getKey())))
                .filter(line -> line.available() < line.wanted())
                .toList();
    }

    private static int available(Map<Sku, Stock> stock, Sku sku) {
        Stock known = stock.get(sku);
        return known == null ? 0 : known.available();
    }
}
