package dev.plinth.asset.domain;

import java.util.List;

/** Something is for sale that the version cannot show. */
public class VariantsMissing extends RuntimeException {

    private final transient List<Missing> skus;

    public VariantsMissing(List<Missing> skus) {
        super(
                "The version does not show every SKU that is for sale with this model. Publish one that does, or change which"
                        + " look these SKUs name; a deleted model can also be restored with published=false");
        this.skus = List.copyOf(skus);
    }

    /** @param what the version lacks for it */
    public record Missing(SellableSku sku, What what) {}

    public enum What {
        /** The SKU names no material variant, though the model comes in several. */
        NO_VARIANT_NAMED,
        /** The version has no material variant of that name. */
        VARIANT,
        /** There is no picture of that look. */
        POSTER
    }

    public List<Missing> skus() {
        return skus;
    }
}
