package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.platform.dynamodb.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The table: consistent reads of what lives, and writes that either find what they were decided on or do nothing. */
@Component
class CartStore {

    private static final Set<String> LOST_RACES = Set.of("ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    CartStore(DynamoDbClient dynamoDb, CartTable table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
        this.clock = clock;
    }

    String table() {
        return table;
    }

    Instant now() {
        return clock.instant();
    }

    /** DynamoDB deletes late, so what is past its time may still be found. */
    Optional<Item> read(Map<String, AttributeValue> key) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return Optional.of(new Item(found.item()))
                .filter(item -> found.hasItem() && CartItem.lives(item, clock.instant()));
    }

    /** The client repeats a call whose answer it did not hear: then the version that stands is this one. */
    Cart save(Cart cart) {
        Cart next = cart.at(cart.version() + 1);
        Put put = CartWrites.next(next, table, clock.instant());
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(put.item())
                    .conditionExpression(put.conditionExpression())
                    .expressionAttributeNames(put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null)
                    .expressionAttributeValues(put.expressionAttributeValues())
                    .returnValuesOnConditionCheckFailure(ALL_OLD));
        } catch (ConditionalCheckFailedException found) {
            if (!found.item().equals(put.item())) {
                throw new ChangedMeanwhile();
            }
        } catch (TransactionConflictException lost) {
            throw new ChangedMeanwhile();
        }
        return next;
    }

    /** Saves the cart and does the others, all of it or nothing. */
    Cart save(Cart cart, TransactWriteItem... others) {
        Cart next = cart.at(cart.version() + 1);
        var put = TransactWriteItem.builder()
                .put(CartWrites.next(next, table, clock.instant()))
                .build();
        write(Stream.concat(Stream.of(put), Stream.of(others)).toList());
        return next;
    }

    /** All of it or nothing. */
    void write(List<TransactWriteItem> all) {
        try {
            dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
        } catch (TransactionCanceledException cancelled) {
            boolean lost = cancelled.cancellationReasons().stream().anyMatch(each -> LOST_RACES.contains(each.code()));
            throw lost ? new ChangedMeanwhile() : cancelled;
        }
    }

    TransactWriteItem deletion(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key))
                .build();
    }
}
