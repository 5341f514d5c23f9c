package dev.plinth.catalog.web;

import dev.plinth.catalog.application.FindOffers;
import dev.plinth.catalog.domain.Offer;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Variant;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/offers")
class OfferController {

    private final FindOffers findOffers;
    private final PosterUrls urls;

    OfferController(FindOffers findOffers, PosterUrls urls) {
        this.findOffers = findOffers;
        this.urls = urls;
    }

    @GetMapping
    OfferList find(@RequestParam("sku") @Size(min = 1, max = 100) Set<Sku> skus) {
        return new OfferList(findOffers.of(skus).stream()
                .map(offer -> OfferView.of(offer, urls))
                .toList());
    }

    record OfferList(List<OfferView> offers) {}

    @Schema(name = "Offer")
    record OfferView(
            String sku,
            String productId,
            String productName,
            String variantName,
            MoneyJson price,
            String taxClass,
            int weightGrams,
            int available,
            boolean purchasable,
            @Nullable String materialVariant,
            @Nullable String posterUrl) {
        static OfferView of(Offer offer, PosterUrls urls) {
            Variant variant = offer.variant();
            return new OfferView(
                    variant.sku().value(),
                    offer.listing().product().id().value(),
                    offer.listing().product().details().name(),
                    variant.name(),
                    MoneyJson.of(variant.price()),
                    offer.listing().product().details().taxClass(),
                    variant.weightGrams(),
                    offer.listing().stockOf(variant).available(),
                    offer.purchasable(),
                    variant.materialVariant(),
                    offer.listing().posterOf(variant).map(urls::of).orElse(null));
        }
    }
}
