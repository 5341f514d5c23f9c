package dev.plinth.cart.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines in the order they were put in, each SKU on one of them. */
public record Lines(List<CartLine> list) implements Iterable<CartLine> {

    public static final Lines NONE = new Lines(List.of());

    public Lines {
        list = List.copyOf(list);
        if (list.stream().map(CartLine::sku).distinct().count() < list.size()) {
            throw new IllegalArgumentException("a SKU may be on one line only: " + list);
        }
    }

    /** A known SKU keeps its place, a new one goes last. */
    public Lines with(CartLine line) {
        return with(List.of(line), CartLine::changedTo);
    }

    /** These lines and those; {@code both} decides of a SKU that is in both. */
    public Lines with(Iterable<CartLine> others, BinaryOperator<CartLine> both) {
        Map<Sku, CartLine> bySku = new LinkedHashMap<>();
        list.forEach(line -> bySku.put(line.sku(), line));
        others.forEach(line -> bySku.merge(line.sku(), line, both));
        return new Lines(List.copyOf(bySku.values()));
    }

    public Lines without(Set<Sku> skus) {
        return new Lines(
                list.stream().filter(line -> !skus.contains(line.sku())).toList());
    }

    /** What is left when these have been bought. */
    public Lines minus(Map<Sku, Integer> bought) {
        return new Lines(list.stream()
                .map(line -> line.minus(bought.getOrDefault(line.sku(), 0)))
                .flatMap(Optional::stream)
                .toList());
    }

    Lines first(int most) {
        return new Lines(list.stream().limit(most).toList());
    }

    /** As nobody has seen them yet. */
    public Lines unseen() {
        return new Lines(list.stream().map(CartLine::unseen).toList());
    }

    public Optional<CartLine> of(Sku sku) {
        return list.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    public Set<Sku> skus() {
        return list.stream().map(CartLine::sku).collect(Collectors.toUnmodifiableSet());
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public Stream<CartLine> stream() {
        return list.stream();
    }

    @Override
    public Iterator<CartLine> iterator() {
        return list.iterator();
    }
}
