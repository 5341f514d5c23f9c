package dev.plinth.order.catalog;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Offers;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class HttpOffers implements Offers {

    private final RestClient http;
    private final Neighbour catalog;

    HttpOffers(RestClient.Builder http, @Value("${plinth.catalog.url}") String url, Neighbours neighbours) {
        this.http = http.baseUrl(url).build();
        this.catalog = neighbours.named("catalog");
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus) {
        Object[] wanted = skus.stream().map(Sku::value).sorted().toArray();
        return catalog.ask(() -> http.get()
                .uri(uri -> uri.path("/api/offers").queryParam("sku", wanted).build())
                .retrieve()
                .requiredBody(OffersBody.class)
                .toOffers());
    }

    record OffersBody(List<OfferBody> offers) {
        Map<Sku, Offer> toOffers() {
            return offers.stream().map(OfferBody::toOffer).collect(toUnmodifiableMap(Offer::sku, identity()));
        }
    }

    record Price(long minorUnits, String currency) {}

    record OfferBody(
            String sku,
            String productId,
            String productName,
            String variantName,
            Price price,
            String taxClass,
            int weightGrams,
            boolean purchasable,
            @Nullable String posterUrl) {

        Offer toOffer() {
            var money = Money.of(price.minorUnits(), price.currency());
            return new Offer(
                    new Sku(sku),
                    productId,
                    productName,
                    variantName,
                    money,
                    new TaxClass(taxClass),
                    weightGrams,
                    purchasable,
                    posterUrl);
        }
    }
}
