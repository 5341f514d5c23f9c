package dev.plinth.asset.dynamodb;

import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.platform.dynamodb.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The table's items: read as they are now, written all or none. */
@Component
class Rows {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DynamoDbClient dynamoDb;
    private final String table;

    Rows(DynamoDbClient dynamoDb, ModelTable table) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
    }

    Optional<Item> read(Map<String, AttributeValue> key) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    /**
     * The last in the order of their keys first. All of them, read page by page as they are taken: an answer of DynamoDB has
     * at most a megabyte, however many are wanted.
     *
     * @param page how many to ask for at a time
     */
    Stream<Item> lastFirst(int page, Consumer<QueryRequest.Builder> which) {
        return dynamoDb
                .queryPaginator(query -> {
                    query.tableName(table)
                            .scanIndexForward(false)
                            .consistentRead(true)
                            .limit(page);
                    which.accept(query);
                })
                .items()
                .stream()
                .map(Item::new);
    }

    /** The keys of all that lie together. */
    Stream<Map<String, AttributeValue>> keys(AttributeValue partition) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :partition")
                        .expressionAttributeValues(Map.of(":partition", partition))
                        .projectionExpression("pk, sk")
                        .consistentRead(true))
                .items()
                .stream();
    }

    TransactWriteItem fresh(Map<String, AttributeValue> item) {
        return put(put -> put.item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    TransactWriteItem put(Consumer<Put.Builder> what) {
        return TransactWriteItem.builder()
                .put(put -> what.accept(put.tableName(table)))
                .build();
    }

    TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key))
                .build();
    }

    void remove(Map<String, AttributeValue> key) {
        dynamoDb.deleteItem(delete -> delete.tableName(table).key(key));
    }

    /**
     * All or none. A conflict says only that another writes at this moment, so it is tried again.
     *
     * @throws ModelChangedMeanwhile where one of them found something else than it expects
     * @throws TransactionCanceledException where the table is at fault
     */
    void write(List<TransactWriteItem> items) {
        int attempt = 1;
        while (!isWritten(items, attempt)) {
            LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
            attempt++;
        }
    }

    private boolean isWritten(List<TransactWriteItem> items, int attempt) {
        try {
            dynamoDb.transactWriteItems(all -> all.transactItems(items));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (isFor("ConditionalCheckFailed", cancelled)) {
                throw new ModelChangedMeanwhile();
            }
            if (attempt == ATTEMPTS || !isFor("TransactionConflict", cancelled)) {
                throw cancelled;
            }
            return false;
        }
    }

    private static boolean isFor(String reason, TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().anyMatch(each -> reason.equals(each.code()));
    }
}
