package dev.plinth.catalog.dynamodb;

import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.Product.Status;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a product lies in the table. Products on sale are in the index, ordered by id. */
final class ProductItem {

    private ProductItem() {}

    static Map<String, AttributeValue> of(Product product) {
        ProductDetails details = product.details();
        var item = new HashMap<>(Keys.product(product.id()));
        item.put("id", fromS(product.id().value()));
        item.put("version", fromN(Long.toString(product.version())));
        item.put("status", fromS(product.status().name()));
        item.put("name", fromS(details.name()));
        item.put("description", fromS(details.description()));
        item.put("brand", fromS(details.brand()));
        item.put("category", fromS(details.category()));
        item.put("attributes", texts(details.attributes()));
        item.put("taxClass", fromS(details.taxClass()));
        item.put(
                "variants",
                fromL(details.variants().stream().map(VariantItem::of).toList()));
        ModelId model = details.modelId();
        if (model != null) {
            item.put("modelId", fromS(model.value()));
        }
        if (product.isActive()) {
            item.put("gsi1pk", fromS(Keys.ACTIVE_PRODUCTS));
            item.put("gsi1sk", fromS(product.id().value()));
        }
        return item;
    }

    static Product toProduct(Item item) {
        var details = new ProductDetails(
                item.text("name"),
                item.text("description"),
                item.text("brand"),
                item.text("category"),
                toTexts(item.map("attributes")),
                item.maybeText("taxClass").orElse(ProductDetails.STANDARD_TAX),
                item.maybeText("modelId").map(ModelId::new).orElse(null),
                item.maps("variants").stream().map(VariantItem::toVariant).toList());
        return new Product(
                new ProductId(item.text("id")), details, Status.valueOf(item.text("status")), item.number("version"));
    }

    static AttributeValue texts(Map<String, String> texts) {
        return fromM(texts.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> fromS(entry.getValue()))));
    }

    static Map<String, String> toTexts(Item map) {
        return map.attributes().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    }
}
