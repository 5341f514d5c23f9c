package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.ReturnId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.platform.dynamodb.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where each kind of item lies in the single table. */
final class Keys {

    static final String INDEX = "gsi1";
    static final String ACTIVE_PRODUCTS = "ACTIVE";

    /** Behind every character that a product's id may have. */
    static final String END_OF_LINKS = "PRODUCT#~";

    private Keys() {}

    static Map<String, AttributeValue> product(ProductId id) {
        return key("PRODUCT#" + id.value(), "PRODUCT");
    }

    static Map<String, AttributeValue> stock(Sku sku) {
        return key("SKU#" + sku.value(), "STOCK");
    }

    static Map<String, AttributeValue> reservation(OrderId order) {
        return key("ORDER#" + order.value(), "RESERVATION");
    }

    /** That a return's units were taken into stock. */
    static Map<String, AttributeValue> restocked(ReturnId goods) {
        return key("RETURN#" + goods.value(), "RESTOCKED");
    }

    static Map<String, AttributeValue> model(ModelId id) {
        return key(modelPartition(id), "MODEL");
    }

    /** Beside its model, an item for each product on sale that names it. */
    static Map<String, AttributeValue> link(ModelId model, ProductId product) {
        return key(modelPartition(model), "PRODUCT#" + product.value());
    }

    /** A sort key before every link behind this product's: a blank comes before all that an id may have. */
    static String linksAfter(@Nullable ProductId product) {
        return "PRODUCT#" + (product == null ? "" : product.value()) + " ";
    }

    static String modelPartition(ModelId id) {
        return "MODEL#" + id.value();
    }

    static Map<String, AttributeValue> of(Item item) {
        return key(item.text("pk"), item.text("sk"));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", fromS(pk), "sk", fromS(sk));
    }
}
