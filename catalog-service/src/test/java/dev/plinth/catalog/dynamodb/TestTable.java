package dev.plinth.catalog.dynamodb;

import dev.plinth.catalog.domain.Models;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Stocks;
import dev.plinth.catalog.domain.Store;
import dev.plinth.catalog.events.CatalogEvents;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.devstack.test.Tables;
import dev.plinth.platform.events.EventFactory;
import dev.plinth.platform.events.Outbox;
import java.util.Map;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.json.JsonMapper;

/** Everything of this package on one real table. */
public final class TestTable implements Store {

    private static final int ALL = 10_000;
    private static final int MOST_IN_A_CALL = 25;

    private final DynamoDbClient dynamoDb = LocalAws.dynamoDb(Backends.dynamoDb());
    private final CatalogTable table = new CatalogTable(Tables.create("catalog", dynamoDb));
    private final JsonMapper json = JsonMapper.builder().build();
    private final CatalogOutbox outbox = new CatalogOutbox(dynamoDb, table, json);
    private final Reads reads = new Reads(dynamoDb, table);
    private final Offerings offerings = new Offerings(reads);
    private final CatalogEvents events =
            new CatalogEvents(new EventFactory("catalog-service", json, new MovableClock()));
    private final Transactions transactions = new Transactions(dynamoDb, outbox, _ -> {});

    public void empty() {
        dynamoDb.scanPaginator(scan -> scan.tableName(table.table()).projectionExpression("pk, sk")).items().stream()
                .map(key -> WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(key))
                        .build())
                .gather(Gatherers.windowFixed(MOST_IN_A_CALL))
                .forEach(some -> dynamoDb.batchWriteItem(batch -> batch.requestItems(Map.of(table.table(), some))));
    }

    @Override
    public Products products() {
        return new DynamoDbProducts(
                dynamoDb,
                reads,
                offerings,
                transactions,
                new ProductWrites(new ModelLinks(table), table),
                events,
                table);
    }

    @Override
    public Stocks stocks() {
        return new DynamoDbStocks(reads, transactions, events, table);
    }

    @Override
    public Reservations reservations() {
        return new DynamoDbReservations(dynamoDb, reads, transactions, events, table);
    }

    @Override
    public Models models() {
        return new DynamoDbModels(dynamoDb, reads, table);
    }

    @Override
    public int eventsToldOf() {
        return outbox.pending(ALL).size();
    }

    DynamoDbClient client() {
        return dynamoDb;
    }

    CatalogTable name() {
        return table;
    }

    Outbox outbox() {
        return outbox;
    }
}
