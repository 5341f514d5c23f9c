package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.Money;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Variant;
import dev.plinth.platform.dynamodb.Item;
import java.util.Currency;
import java.util.HashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a variant lies inside its product's item. */
final class VariantItem {

    private VariantItem() {}

    static AttributeValue of(Variant variant) {
        var item = new HashMap<String, AttributeValue>();
        item.put("sku", fromS(variant.sku().value()));
        item.put("name", fromS(variant.name()));
        item.put("options", ProductItem.texts(variant.options()));
        item.put("minorUnits", fromN(Long.toString(variant.price().minorUnits())));
        item.put("currency", fromS(variant.price().currency().getCurrencyCode()));
        item.put("weightGrams", fromN(Integer.toString(variant.weightGrams())));
        String material = variant.materialVariant();
        if (material != null) {
            item.put("materialVariant", fromS(material));
        }
        return fromM(item);
    }

    static Variant toVariant(Item item) {
        return new Variant(
                new Sku(item.text("sku")),
                item.text("name"),
                ProductItem.toTexts(item.map("options")),
                new Money(item.number("minorUnits"), Currency.getInstance(item.text("currency"))),
                Math.toIntExact(item.number("weightGrams", 0)),
                item.maybeText("materialVariant").orElse(null));
    }
}
