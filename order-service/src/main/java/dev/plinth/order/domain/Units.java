package dev.plinth.order.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;

/** Some units of one SKU: a line of a parcel, or of what comes back. */
public record Units(Sku sku, int quantity) {

    public Units {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }

    static Map<Sku, Integer> sum(List<Units> lines) {
        return lines.stream().collect(groupingBy(Units::sku, summingInt(Units::quantity)));
    }
}
