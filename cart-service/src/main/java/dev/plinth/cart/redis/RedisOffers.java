package dev.plinth.cart.redis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.cart.domain.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Asks the catalog only for what none of the service's instances has asked for a moment ago. */
@Component
class RedisOffers implements Offers {

    private final Offers catalog;
    private final SharedMemory memory;

    RedisOffers(@Qualifier("catalogOffers") Offers catalog, SharedMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus) {
        var known = new HashMap<>(memory.recall(skus).stream().collect(toMap(Offer::sku, identity())));
        Set<Sku> missing = skus.stream().filter(sku -> !known.containsKey(sku)).collect(toSet());
        if (!missing.isEmpty()) {
            Map<Sku, Offer> fresh = catalog.of(missing);
            memory.keep(fresh.values());
            known.putAll(fresh);
        }
        return known;
    }

    @Override
    public void forget(ProductId product) {
        memory.forget(product);
    }
}
