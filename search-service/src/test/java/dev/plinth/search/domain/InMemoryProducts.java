package dev.plinth.search.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The fake that listeners and pages are tested on; finds by containment of the text in the name. */
public class InMemoryProducts implements Products {

    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, Long> archived = new HashMap<>();
    private final Map<String, Stock> stock = new HashMap<>();

    @Override
    public void put(Product product) {
        if (archived.getOrDefault(product.id(), 0L) < product.sequence()) {
            products.merge(product.id(), product, (held, next) -> next.sequence() > held.sequence() ? next : held);
        }
    }

    @Override
    public void archive(String productId, long sequence) {
        archived.merge(productId, sequence, Math::max);
        products.computeIfPresent(productId, (id, held) -> held.sequence() < sequence ? null : held);
    }

    @Override
    public void stock(Stock change) {
        stock.merge(change.sku(), change, (held, next) -> next.sequence() > held.sequence() ? next : held);
    }

    @Override
    public Found find(Search search) {
        List<Product> found = products.values().stream()
                .filter(product ->
                        product.name().toLowerCase().contains(search.text().toLowerCase()))
                .limit(search.pageSize())
                .toList();
        return new Found(found, Map.of(), Optional.empty());
    }

    public Product product(String id) {
        return Objects.requireNonNull(products.get(id));
    }

    public boolean isArchived(String id) {
        return archived.containsKey(id);
    }

    public long stockOf(String sku) {
        return Objects.requireNonNull(stock.get(sku)).available();
    }

    public boolean isEmpty() {
        return products.isEmpty() && archived.isEmpty() && stock.isEmpty();
    }
}
