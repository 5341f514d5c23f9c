package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Merchant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to buy: plenty of most, little of some. */
public final class Shelf {

    private static final int PRODUCTS = 8;
    private static final int PLENTY = 100_000;
    private static final int LITTLE = 40;

    /** Codes that together take off all that a cart costs. */
    static final List<String> ALL_OFF = List.of("TRIAL-GIFT", "TRIAL-SENT");

    private final Map<String, Integer> counted = new LinkedHashMap<>();

    private Shelf() {}

    public static Shelf filledBy(Merchant merchant) {
        var shelf = new Shelf();
        for (int number = 1; number <= PRODUCTS; number++) {
            shelf.add(number, merchant);
        }
        shelf.counted.forEach(merchant::setStock);
        merchant.createPromotion(ALL_OFF.getFirst(), Map.of("percentOff", 100));
        merchant.createPromotion(ALL_OFF.getLast(), Map.of("freeShipping", true));
        return shelf;
    }

    /** How many of each SKU were counted at the start. */
    public Map<String, Integer> counted() {
        return Map.copyOf(counted);
    }

    List<String> skus() {
        return List.copyOf(counted.keySet());
    }

    List<String> plentiful() {
        return counted.entrySet().stream()
                .filter(each -> each.getValue() == PLENTY)
                .map(Map.Entry::getKey)
                .toList();
    }

    static String product(int number) {
        return "trial-" + number;
    }

    static int products() {
        return PRODUCTS;
    }

    private void add(int number, Merchant merchant) {
        boolean scarce = number == PRODUCTS;
        List<String> skus = List.of("TRIAL-%d-OAK".formatted(number), "TRIAL-%d-ASH".formatted(number));
        skus.forEach(sku -> counted.put(sku, scarce ? LITTLE : PLENTY));
        merchant.createProduct(
                product(number),
                Map.of(
                        "name",
                        "Trial chair " + number,
                        "brand",
                        "Plinth",
                        "category",
                        "chairs",
                        "variants",
                        skus.stream().map(sku -> variant(sku, number)).toList()));
    }

    private static Map<String, Object> variant(String sku, int number) {
        return Map.of("sku", sku, "name", sku, "price", Map.of("minorUnits", 1000 + 250 * number, "currency", "EUR"));
    }
}
