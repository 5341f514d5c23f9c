package dev.plinth.asset.domain;

import java.util.Optional;

/**
 * A form in which a product that this model shows is sold.
 *
 * @param look the material variant that shows it; absent where the product has but one look
 */
public record SellableSku(String product, String sku, Optional<String> look) {}
