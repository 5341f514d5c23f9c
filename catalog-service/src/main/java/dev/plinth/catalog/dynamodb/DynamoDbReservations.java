package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Standing;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.events.CatalogEvents;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;

@Repository
class DynamoDbReservations implements Reservations {

    /** Of each partition of the index at a time; the next sweep takes the rest. */
    private static final int MOST_DUE = 50;

    private final DynamoDbClient dynamoDb;
    private final Reads reads;
    private final Transactions transactions;
    private final CatalogEvents events;
    private final String table;

    DynamoDbReservations(
            DynamoDbClient dynamoDb, Reads reads, Transactions transactions, CatalogEvents events, CatalogTable table) {
        this.dynamoDb = dynamoDb;
        this.reads = reads;
        this.transactions = transactions;
        this.events = events;
        this.table = table.table();
    }

    @Override
    public Optional<Reservation> find(OrderId order) {
        return reads.one(Keys.reservation(order)).map(ReservationItem::toReservation);
    }

    @Override
    public Standing find(OrderId order, Set<Sku> skus) {
        var gathered = new GatheredReads(reads);
        var reservation = Keys.reservation(order);
        var stocks = skus.stream().map(Keys::stock).toList();
        gathered.all(Stream.concat(Stream.of(reservation), stocks.stream()));
        return new Standing(
                gathered.all(Stream.of(reservation))
                        .map(ReservationItem::toReservation)
                        .findFirst(),
                gathered.all(stocks.stream()).map(StockItem::toStock).collect(toMap(Stock::sku, identity())));
    }

    @Override
    public List<OrderId> due(Instant now) {
        return IntStream.range(0, ReservationItem.PARTITIONS)
                .mapToObj(partition -> due(partition, now))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public void store(Reservation next, Collection<Stock> stocks) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(put -> replace(put, next)));
        stocks.forEach(stock -> writes.add(StockItem.next(stock, table)));
        transactions.commit(
                writes, stocks.stream().filter(Stock::isNews).map(events::of).toList());
    }

    private Stream<OrderId> due(int partition, Instant now) {
        return dynamoDb
                .query(query -> query.tableName(table)
                        .indexName(Keys.INDEX)
                        .keyConditionExpression("gsi1pk = :held AND gsi1sk <= :now")
                        .expressionAttributeValues(Map.of(
                                ":held", fromS(ReservationItem.heldPartition(partition)),
                                ":now", fromS(ReservationItem.sortable(now))))
                        .limit(MOST_DUE))
                .items()
                .stream()
                .map(item -> new OrderId(new Item(item).text("orderId")));
    }

    private void replace(Put.Builder put, Reservation next) {
        put.tableName(table).item(ReservationItem.of(next));
        if (next.version() == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(Map.of(":before", fromN(Long.toString(next.version() - 1))));
        }
    }
}
