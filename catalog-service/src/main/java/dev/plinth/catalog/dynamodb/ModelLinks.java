package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.PublishedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Keeps, beside each model, the products on sale that name it and which publication they show. */
@Component
class ModelLinks {

    private final String table;

    ModelLinks(CatalogTable table) {
        this.table = table.table();
    }

    List<Write> of(@Nullable Product before, Listing after) {
        ModelId past = before == null ? null : before.details().modelId();
        ModelId now = after.product().isActive() ? after.product().details().modelId() : null;
        ProductId product = after.product().id();
        var writes = new ArrayList<Write>();
        if (past != null && !past.equals(now)) {
            writes.add(Write.delete(delete -> delete.tableName(table).key(Keys.link(past, product))));
        }
        if (now != null) {
            writes.add(Write.put(put -> link(put, now, after)));
            writes.add(Write.check(check -> stillShown(check, now, after.model())));
        }
        return writes;
    }

    private void link(Put.Builder put, ModelId model, Listing listing) {
        ProductId product = listing.product().id();
        var item = new HashMap<>(Keys.link(model, product));
        item.put("productId", fromS(product.value()));
        item.put("shown", fromN(Long.toString(sequence(listing.model()))));
        put.tableName(table).item(item);
    }

    /** Otherwise a model published at this very moment would never reach the product. */
    private void stillShown(ConditionCheck.Builder check, ModelId model, @Nullable PublishedModel shown) {
        check.tableName(table).key(Keys.model(model));
        if (shown == null) {
            check.conditionExpression("attribute_not_exists(pk)");
        } else {
            check.conditionExpression("#sequence = :shown")
                    .expressionAttributeNames(Map.of("#sequence", "sequence"))
                    .expressionAttributeValues(Map.of(":shown", fromN(Long.toString(sequence(shown)))));
        }
    }

    private static long sequence(@Nullable PublishedModel model) {
        return model == null ? 0 : model.sequence();
    }
}
