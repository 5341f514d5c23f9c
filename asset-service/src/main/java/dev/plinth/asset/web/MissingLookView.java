package dev.plinth.asset.web;

import dev.plinth.asset.domain.VariantsMissing.Missing;
import org.jspecify.annotations.Nullable;

/** A SKU that a version cannot show, and why. */
record MissingLookView(
        String productId, String sku, @Nullable String materialVariant, String detail) {

    static MissingLookView of(Missing missing) {
        String look = missing.sku().look().orElse(null);
        String detail =
                switch (missing.what()) {
                    case NO_VARIANT_NAMED -> "names no material variant, though the model comes in several";
                    case VARIANT -> "the version has no material variant of that name";
                    case POSTER -> "the version has no picture of it";
                };
        return new MissingLookView(missing.sku().product(), missing.sku().sku(), look, detail);
    }
}
