package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.plinth.catalog.domain.ReturnId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import dev.plinth.catalog.events.CatalogEvents;
import dev.plinth.platform.events.Event;
import java.util.ArrayList;
import java.util.Collection;
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
        transactions.commit(List.of(StockItem.next(next, table)), news(List.of(next)));
    }

    @Override
    public boolean restock(ReturnId goods, Collection<Stock> next) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(put -> put.tableName(table)
                        .item(Keys.restocked(goods))
                        .conditionExpression("attribute_not_exists(pk)"))
                .refusedAs(RestockedBefore::new));
        next.forEach(stock -> writes.add(StockItem.next(stock, table)));
        try {
            transactions.commit(writes, news(next));
            return true;
        } catch (RestockedBefore again) {
            return false;
        }
    }

    private List<Event> news(Collection<Stock> stocks) {
        return stocks.stream().filter(Stock::isNews).map(events::of).toList();
    }

    private static final class RestockedBefore extends RuntimeException {}
}
