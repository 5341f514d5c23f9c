package dev.plinth.catalog.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as it stands in the shop: with its stock and the model that shows it.
 *
 * @param model null while the product names none, or the one it names is not published
 */
public record Listing(
        Product product, Map<Sku, Stock> stock, @Nullable PublishedModel model) {

    public Listing {
        stock = Map.copyOf(stock);
    }

    public Stock stockOf(Variant variant) {
        Stock known = stock.get(variant.sku());
        return known == null ? Stock.none(variant.sku(), product.id()) : known;
    }

    /** Whether shoppers see what they would get; a variant may be added before a version of the model shows it. */
    public boolean shows(Variant variant) {
        return model != null && model.posters().show(variant.materialVariant());
    }

    public Optional<String> posterOf(Variant variant) {
        return Optional.ofNullable(model).flatMap(shown -> shown.posters().of(variant.materialVariant()));
    }

    public Optional<Posters> posters() {
        return Optional.ofNullable(model).map(PublishedModel::posters);
    }
}
