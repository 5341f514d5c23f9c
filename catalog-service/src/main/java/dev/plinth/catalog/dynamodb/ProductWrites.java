package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.SkuTaken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** What must be written together when a product changes. */
@Component
class ProductWrites {

    private final ModelLinks links;
    private final String table;

    ProductWrites(ModelLinks links, CatalogTable table) {
        this.links = links;
        this.table = table.table();
    }

    List<Write> of(@Nullable Product before, Listing after) {
        Product product = after.product();
        var writes = new ArrayList<Write>();
        writes.add(Write.put(put -> replace(put, before, product)));
        newSkus(before, product).forEach(sku -> writes.add(claim(sku, product.id())));
        writes.addAll(links.of(before, after));
        return writes;
    }

    private void replace(Put.Builder put, @Nullable Product before, Product after) {
        put.tableName(table).item(ProductItem.of(after));
        if (before == null) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :read")
                    .expressionAttributeValues(Map.of(":read", fromN(Long.toString(before.version()))));
        }
    }

    private static Set<Sku> newSkus(@Nullable Product before, Product after) {
        var skus = new HashSet<>(after.details().skus());
        if (before != null) {
            skus.removeAll(before.details().skus());
        }
        return skus;
    }

    /** A SKU that comes back to its product finds its stock as it was. */
    private Write claim(Sku sku, ProductId product) {
        return Write.update(update -> update.tableName(table)
                        .key(Keys.stock(sku))
                        .updateExpression("SET productId = :product, sku = :sku, onHand = if_not_exists(onHand, :none),"
                                + " reserved = if_not_exists(reserved, :none),"
                                + " version = if_not_exists(version, :none)")
                        .conditionExpression("attribute_not_exists(pk) OR productId = :product")
                        .expressionAttributeValues(Map.of(
                                ":product", fromS(product.value()), ":sku", fromS(sku.value()), ":none", fromN("0"))))
                .refusedAs(() -> new SkuTaken(sku));
    }
}
