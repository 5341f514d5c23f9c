package dev.plinth.search.events;

import dev.plinth.platform.events.Event;
import dev.plinth.search.domain.Products;
import dev.plinth.search.domain.Stock;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Follows the catalogue. Events come more than once and in any order; the index keeps the newest. */
@Component
class CatalogListener {

    private final Products products;
    private final JsonMapper json;

    CatalogListener(Products products, JsonMapper json) {
        this.products = products;
        this.json = json;
    }

    @SqsListener("${plinth.messaging.queue}")
    void on(Event event) {
        switch (event.type()) {
            case "product.changed" -> {
                var snapshot = json.treeToValue(event.data(), ProductSnapshot.class);
                if (snapshot.isForSale()) {
                    products.put(snapshot.toProduct(event.sequence()));
                } else {
                    products.archive(event.subject(), event.sequence());
                }
            }
            case "product.archived" -> products.archive(event.subject(), event.sequence());
            case "stock.changed" -> {
                var change = json.treeToValue(event.data(), StockChange.class);
                products.stock(new Stock(change.sku(), change.productId(), change.available(), event.sequence()));
            }
            default -> {} // a type that this release does not know is none of its business
        }
    }

    record StockChange(String sku, String productId, long available) {}
}
