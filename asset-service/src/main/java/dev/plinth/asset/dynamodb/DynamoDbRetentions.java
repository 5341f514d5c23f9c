package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.VersionExpired;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One item a version, made when first something is said of it. Publishing and expiring exclude each other. */
@Repository
class DynamoDbRetentions implements Retentions {

    private static final String STILL_KEPT = "attribute_not_exists(kept)";

    private final DynamoDbClient dynamoDb;
    private final String table;

    DynamoDbRetentions(DynamoDbClient dynamoDb, ModelTable table) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
    }

    @Override
    public Retention of(ModelId model, int number) {
        var found = dynamoDb.getItem(get ->
                get.tableName(table).key(RetentionItem.key(model, number)).consistentRead(true));
        return found.hasItem()
                ? RetentionItem.toRetention(model, number, new Item(found.item()))
                : Retention.of(model, number);
    }

    @Override
    public Retention pin(ModelId model, int number, boolean pinned) {
        try {
            dynamoDb.updateItem(update -> {
                update.tableName(table)
                        .key(RetentionItem.key(model, number))
                        .conditionExpression(STILL_KEPT)
                        .updateExpression(pinned ? "SET pinned = :yes" : "REMOVE pinned");
                if (pinned) {
                    update.expressionAttributeValues(Map.of(":yes", fromS("yes")));
                }
            });
        } catch (ConditionalCheckFailedException gone) {
            throw new VersionExpired(number);
        }
        return of(model, number);
    }

    @Override
    public boolean expire(ModelId model, int number) {
        var unseen = TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(ModelItem.key(model))
                        .conditionExpression("attribute_not_exists(published) OR published <> :number")
                        .expressionAttributeValues(Map.of(":number", fromN(Integer.toString(number)))))
                .build();
        var expired = TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(RetentionItem.key(model, number))
                        .conditionExpression(STILL_KEPT + " AND attribute_not_exists(pinned)")
                        .updateExpression("SET kept = :expired")
                        .expressionAttributeValues(Map.of(":expired", fromS(State.EXPIRED.name()))))
                .build();
        try {
            dynamoDb.transactWriteItems(all -> all.transactItems(unseen, expired));
            return true;
        } catch (TransactionCanceledException usedMeanwhile) {
            return false;
        }
    }

    @Override
    public void removed(ModelId model, int number) {
        dynamoDb.updateItem(update -> update.tableName(table)
                .key(RetentionItem.key(model, number))
                .updateExpression("SET kept = :removed")
                .expressionAttributeValues(Map.of(":removed", fromS(State.REMOVED.name()))));
    }

    /** What belongs into the transaction that moves the pointer: who is seen stays, who was seen has a while left. */
    List<TransactWriteItem> moved(ModelId model, OptionalInt from, int to, Instant now) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(write(Update.builder()
                .key(RetentionItem.key(model, to))
                .conditionExpression(STILL_KEPT)
                .updateExpression("REMOVE unusedSince")));
        from.ifPresent(before -> writes.add(unused(model, before, now)));
        return writes;
    }

    TransactWriteItem unused(ModelId model, int number, Instant now) {
        return write(Update.builder()
                .key(RetentionItem.key(model, number))
                .updateExpression("SET unusedSince = :now")
                .expressionAttributeValues(Map.of(":now", fromS(now.toString()))));
    }

    private TransactWriteItem write(Update.Builder update) {
        return TransactWriteItem.builder()
                .update(update.tableName(table).build())
                .build();
    }
}
