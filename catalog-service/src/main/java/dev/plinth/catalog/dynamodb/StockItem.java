package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a SKU's stock lies in the table. */
final class StockItem {

    private StockItem() {}

    /** Replaces the version before this one, and no other. */
    static Write next(Stock stock, String table) {
        return Write.put(put -> put.tableName(table)
                .item(of(stock))
                .conditionExpression("version = :before")
                .expressionAttributeValues(Map.of(":before", fromN(Long.toString(stock.version() - 1)))));
    }

    static Stock toStock(Item item) {
        return new Stock(
                new Sku(item.text("sku")),
                new ProductId(item.text("productId")),
                (int) item.number("onHand"),
                (int) item.number("reserved"),
                item.number("version"),
                item.number("availableSince", item.number("version")));
    }

    private static Map<String, AttributeValue> of(Stock stock) {
        var item = new HashMap<>(Keys.stock(stock.sku()));
        item.put("sku", fromS(stock.sku().value()));
        item.put("productId", fromS(stock.productId().value()));
        item.put("onHand", fromN(Integer.toString(stock.onHand())));
        item.put("reserved", fromN(Integer.toString(stock.reserved())));
        item.put("version", fromN(Long.toString(stock.version())));
        item.put("availableSince", fromN(Long.toString(stock.availableSince())));
        return item;
    }
}
