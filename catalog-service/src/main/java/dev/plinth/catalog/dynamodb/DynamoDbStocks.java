package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import dev.plinth.catalog.events.CatalogEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class DynamoDbStocks implements Stocks {

    private final Reads reads;
    private final Transactions transactions;
    private final CatalogEvents events;
    private final String table;

    DynamoDbStocks(Reads reads, Transactions transactions, CatalogEvents events, CatalogTable table) {
        this.reads = reads;
        this.transactions = transactions;
        this.events = events;
        this.table = table.table();
    }

    @Override
    public Optional<Stock> find(Sku sku) {
        return reads.one(Keys.stock(sku)).map(StockItem::toStock);
    }

    @Override
    public Map<Sku, Stock> find(Set<Sku> skus) {
        return reads.all(skus.stream().map(Keys::stock).toList()).stream()
                .map(StockItem::toStock)
                .collect(toMap(Stock::sku, identity()));
    }

    @Override
    public void store(Stock next) {
        transactions.commit(List.of(StockItem.next(next, table)), List.of(events.of(next)));
    }
}
