package dev.plinth.catalog.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fake that use-case tests run on. */
public class InMemoryStore implements Store {

    private final Map<String, Product> products = new TreeMap<>();
    private final Map<Sku, Stock> stocks = new HashMap<>();
    private final Map<OrderId, Reservation> reservations = new HashMap<>();
    private final Map<ModelId, PublishedModel> models = new HashMap<>();
    private final Map<ProductId, Long> shown = new HashMap<>();
    private final Set<ReturnId> restocked = new HashSet<>();
    private int events;

    @Override
    public Products products() {
        return new InMemoryProducts();
    }

    @Override
    public Stocks stocks() {
        return new InMemoryStocks();
    }

    @Override
    public Reservations reservations() {
        return new InMemoryReservations();
    }

    @Override
    public Models models() {
        return new InMemoryModels();
    }

    @Override
    public int eventsToldOf() {
        return events;
    }

    private static void demand(boolean unchanged) {
        if (!unchanged) {
            throw new ChangedMeanwhile();
        }
    }

    private boolean follows(Stock next) {
        Stock current = stocks.get(next.sku());
        return current != null && current.version() == next.version() - 1;
    }

    private void tell(Collection<Stock> next) {
        events += (int) next.stream().filter(Stock::isNews).count();
    }

    private final class InMemoryProducts implements Products {

        @Override
        public Optional<Product> find(ProductId id) {
            return Optional.ofNullable(products.get(id.value()));
        }

        @Override
        public Map<ProductId, Product> find(Set<ProductId> ids) {
            return products.values().stream()
                    .filter(product -> ids.contains(product.id()))
                    .collect(Collectors.toMap(Product::id, product -> product));
        }

        @Override
        public List<Listing> offering(Set<Sku> skus) {
            Map<Sku, Stock> stock = stocks().find(skus);
            Set<ProductId> ids = stock.values().stream().map(Stock::productId).collect(Collectors.toSet());
            return find(ids).values().stream()
                    .map(product -> new Listing(
                            product, stock, models.get(product.details().modelId())))
                    .toList();
        }

        @Override
        public List<Product> active(@Nullable ProductId after, int most) {
            return products.values().stream()
                    .filter(Product::isActive)
                    .filter(product -> after == null || product.id().value().compareTo(after.value()) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<ProductId> naming(ModelId model, @Nullable ProductId after, int most) {
            return products.values().stream()
                    .filter(product ->
                            product.isActive() && model.equals(product.details().modelId()))
                    .map(Product::id)
                    .sorted(Comparator.comparing(ProductId::value))
                    .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<ProductId> behind(PublishedModel model) {
            return products.values().stream()
                    .filter(product -> product.isActive()
                            && model.id().equals(product.details().modelId()))
                    .map(Product::id)
                    .filter(id -> shown.getOrDefault(id, 0L) < model.sequence())
                    .toList();
        }

        @Override
        public void store(@Nullable Product before, Listing after) {
            Product product = after.product();
            demand(find(product.id())
                    .map(Product::version)
                    .equals(Optional.ofNullable(before).map(Product::version)));
            product.details().skus().forEach(sku -> claimable(sku, product.id()));
            ModelId model = product.details().modelId();
            demand(!product.isActive()
                    || model == null
                    || Optional.ofNullable(models.get(model)).equals(Optional.ofNullable(after.model())));
            product.details().skus().forEach(sku -> stocks.putIfAbsent(sku, Stock.none(sku, product.id())));
            products.put(product.id().value(), product);
            shown.put(product.id(), after.model() == null ? 0 : after.model().sequence());
            events++;
        }

        private void claimable(Sku sku, ProductId product) {
            Stock known = stocks.get(sku);
            if (known != null && !known.productId().equals(product)) {
                throw new SkuTaken(sku);
            }
        }
    }

    private final class InMemoryStocks implements Stocks {

        @Override
        public Optional<Stock> find(Sku sku) {
            return Optional.ofNullable(stocks.get(sku));
        }

        @Override
        public Map<Sku, Stock> find(Set<Sku> skus) {
            return stocks.values().stream()
                    .filter(stock -> skus.contains(stock.sku()))
                    .collect(Collectors.toMap(Stock::sku, stock -> stock));
        }

        @Override
        public void store(Stock next) {
            demand(follows(next));
            stocks.put(next.sku(), next);
            tell(List.of(next));
        }

        @Override
        public boolean restock(ReturnId goods, Collection<Stock> next) {
            if (restocked.contains(goods)) {
                return false;
            }
            next.forEach(stock -> demand(follows(stock)));
            next.forEach(stock -> stocks.put(stock.sku(), stock));
            restocked.add(goods);
            tell(next);
            return true;
        }
    }

    private final class InMemoryReservations implements Reservations {

        @Override
        public Optional<Reservation> find(OrderId order) {
            return Optional.ofNullable(reservations.get(order));
        }

        @Override
        public Standing find(OrderId order, Set<Sku> skus) {
            return new Standing(find(order), stocks().find(skus));
        }

        @Override
        public List<OrderId> due(Instant now) {
            return reservations.values().stream()
                    .filter(reservation -> reservation.isDue(now))
                    .map(Reservation::order)
                    .toList();
        }

        @Override
        public void store(Reservation next, Collection<Stock> moved) {
            demand(find(next.order()).map(Reservation::version).orElse(0L) == next.version() - 1);
            moved.forEach(stock -> demand(follows(stock)));
            reservations.put(next.order(), next);
            moved.forEach(stock -> stocks.put(stock.sku(), stock));
            tell(moved);
        }
    }

    private final class InMemoryModels implements Models {

        @Override
        public Map<ModelId, PublishedModel> find(Set<ModelId> ids) {
            return models.values().stream()
                    .filter(model -> ids.contains(model.id()))
                    .collect(Collectors.toMap(PublishedModel::id, model -> model));
        }

        @Override
        public boolean keep(PublishedModel model) {
            PublishedModel known = models.get(model.id());
            boolean newer = known == null || known.sequence() <= model.sequence();
            if (newer) {
                models.put(model.id(), model);
            }
            return newer;
        }
    }
}
