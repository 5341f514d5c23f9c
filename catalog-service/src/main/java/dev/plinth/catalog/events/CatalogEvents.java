package dev.plinth.catalog.events;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.EventFactory;
import org.springframework.stereotype.Component;

/** What this service tells the others, as contracts/events says it. */
@Component
public class CatalogEvents {

    private final EventFactory factory;

    public CatalogEvents(EventFactory factory) {
        this.factory = factory;
    }

    /** {@code product.changed}, or {@code product.archived} for one that is off sale. */
    public Event of(Listing listing) {
        Product product = listing.product();
        String id = product.id().value();
        return product.isActive()
                ? factory.event("product.changed", id, product.version(), ProductData.of(listing))
                : factory.event("product.archived", id, product.version(), new ArchivedData(id));
    }

    /** {@code stock.changed}. */
    public Event of(Stock stock) {
        return factory.event("stock.changed", stock.sku().value(), stock.version(), StockData.of(stock));
    }

    record ArchivedData(String id) {}

    record StockData(String sku, String productId, int onHand, int reserved, int available) {
        static StockData of(Stock stock) {
            return new StockData(
                    stock.sku().value(),
                    stock.productId().value(),
                    stock.onHand(),
                    stock.reserved(),
                    stock.available());
        }
    }
}
