package dev.plinth.asset.domain;

import dev.plinth.asset.domain.VariantsMissing.Missing;
import dev.plinth.asset.domain.VariantsMissing.What;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What shoppers can buy is what they see: each SKU has its look in the model, and a picture of it. */
public final class VariantTruth {

    private VariantTruth() {}

    /** Every SKU that the version cannot show. */
    public static List<Missing> missing(Manifest manifest, List<SellableSku> forSale) {
        return forSale.stream()
                .flatMap(sku -> lackFor(sku, manifest).map(what -> new Missing(sku, what)).stream())
                .toList();
    }

    /** @throws VariantsMissing naming every SKU that the version cannot show */
    public static void demand(Manifest manifest, List<SellableSku> forSale) {
        List<Missing> missing = missing(manifest, forSale);
        if (!missing.isEmpty()) {
            throw new VariantsMissing(missing);
        }
    }

    private static Optional<What> lackFor(SellableSku sku, Manifest manifest) {
        if (sku.look().isEmpty() && !manifest.variants().isEmpty()) {
            return Optional.of(What.NO_VARIANT_NAMED);
        }
        if (sku.look().isPresent() && !manifest.variants().contains(sku.look().get())) {
            return Optional.of(What.VARIANT);
        }
        Stream<Optional<String>> pictured = manifest.posters().stream().map(Manifest.Rendition::variant);
        return pictured.anyMatch(sku.look()::equals) ? Optional.empty() : Optional.of(What.POSTER);
    }
}
