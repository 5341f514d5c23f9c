package dev.plinth.cart.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.cart.domain.Sku;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * What this instance has heard a moment ago, also of SKUs that nobody sells. However many ask for a SKU at once, it is asked
 * for once: the others wait for that answer, and for that failure.
 */
@Component
@Primary
class RecentOffers implements Offers {

    private static final int MOST = 10_000;

    private final Offers origin;
    private final AsyncCache<Sku, Optional<Offer>> recent;

    RecentOffers(@Qualifier("redisOffers") Offers origin, @Value("${plinth.offers.remembered-for}") Duration lifetime) {
        this.origin = origin;
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(lifetime)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync();
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus) {
        try {
            var offers = new HashMap<Sku, Offer>();
            recent.getAll(skus, this::ask)
                    .join()
                    .forEach((sku, found) -> found.ifPresent(offer -> offers.put(sku, offer)));
            return offers;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof OffersUnavailable outage) {
                throw new OffersUnavailable(outage);
            }
            throw failure;
        }
    }

    @Override
    public void forget(ProductId product) {
        origin.forget(product);
        recent.synchronous()
                .asMap()
                .values()
                .removeIf(found ->
                        found.filter(offer -> offer.product().equals(product)).isPresent());
    }

    private Map<Sku, Optional<Offer>> ask(Set<? extends Sku> missing) {
        Map<Sku, Offer> found = origin.of(Set.copyOf(missing));
        return missing.stream().collect(toMap(identity(), sku -> Optional.ofNullable(found.get(sku))));
    }
}
