package dev.plinth.catalog.domain;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests sell. */
public final class Furniture {

    public static final ProductId CHAIR = new ProductId("oslo-chair");
    public static final ProductId LAMP = new ProductId("luna-lamp");
    public static final Sku OAK_CHAIR = new Sku("CHAIR-OAK");
    public static final Sku WALNUT_CHAIR = new Sku("CHAIR-WALNUT");
    public static final Sku BRASS_LAMP = new Sku("LAMP-BRASS");
    public static final ModelId CHAIR_MODEL = new ModelId("model-chair");

    private Furniture() {}

    public static ProductDetails aChair() {
        return aChair(null);
    }

    public static ProductDetails aChair(@Nullable ModelId model) {
        return new ProductDetails(
                "Oslo Chair",
                "Sits well.",
                "Nord",
                "chairs",
                Map.of("material", "wood"),
                ProductDetails.STANDARD_TAX,
                model,
                List.of(
                        new Variant(OAK_CHAIR, "Oak", Map.of("color", "oak"), euros(129), 6_500, "Oak"),
                        new Variant(WALNUT_CHAIR, "Walnut", Map.of("color", "walnut"), euros(149), 0, null)));
    }

    public static ProductDetails aLamp() {
        return aProductOf(BRASS_LAMP);
    }

    public static ProductDetails aProductOf(Sku... skus) {
        List<Variant> variants = Stream.of(skus)
                .map(sku -> new Variant(sku, "The one", Map.of(), euros(59), 0, null))
                .toList();
        return new ProductDetails("Luna Lamp", "", "Nord", "lamps", Map.of(), "reduced", null, variants);
    }

    public static PublishedModel chairModel(long sequence) {
        return new PublishedModel(
                CHAIR_MODEL,
                sequence,
                new Posters("posters/chair-" + sequence + ".webp", Map.of("Oak", "posters/oak-" + sequence + ".webp")),
                sequence);
    }

    public static Money euros(long amount) {
        return new Money(amount * 100, Currency.getInstance("EUR"));
    }

    public static Quantities quantities(Sku sku, int quantity) {
        return Quantities.summed(List.of(new Quantities.Line(sku, quantity)));
    }
}
