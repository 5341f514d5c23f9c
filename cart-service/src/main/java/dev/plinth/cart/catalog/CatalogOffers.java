package dev.plinth.cart.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.Sku;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the catalog over HTTP, all SKUs in one call. It is not asked while it is known to be down, never twice, and by so
 * many at once at most that a slow one cannot hold every cart.
 */
@Component
class CatalogOffers implements Offers {

    private final RestClient catalog;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    CatalogOffers(
            RestClient.Builder http,
            @Value("${plinth.catalog.url}") String url,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads) {
        this.catalog = http.baseUrl(url).build();
        this.breaker = breakers.circuitBreaker("catalog");
        this.bulkhead = bulkheads.bulkhead("catalog");
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        try {
            // Outside the breaker: that too many ask says nothing about the catalog.
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> understood(ask(skus))));
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException outage) {
            throw new OffersUnavailable(outage);
        }
    }

    private @Nullable OfferList ask(Set<Sku> skus) {
        var wanted = skus.stream().map(Sku::value).toList();
        return catalog.get()
                .uri(uri -> uri.path("/api/offers").queryParam("sku", wanted).build())
                .retrieve()
                .body(OfferList.class);
    }

    /** An answer that is not what the contract says tells nothing of any SKU: it is no answer. */
    private static Map<Sku, Offer> understood(@Nullable OfferList answer) {
        try {
            return Objects.requireNonNull(answer).offers().stream()
                    .map(OfferData::toOffer)
                    .collect(toMap(Offer::sku, identity()));
        } catch (RuntimeException nonsense) {
            throw new RestClientException("The catalog's answer makes no sense", nonsense);
        }
    }

    record OfferList(List<OfferData> offers) {}
}
