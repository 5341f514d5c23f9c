package dev.plinth.cart.dynamodb;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.platform.dynamodb.Item;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** One item per cart, so that a cart is read in one call and replaced in one atomic write. */
@Repository
class DynamoDbCarts implements Carts {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    DynamoDbCarts(DynamoDbClient dynamoDb, CartTable table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
        this.clock = clock;
    }

    @Override
    public Optional<Cart> of(Owner owner) {
        return read(CartItem.key(owner))
                .filter(item -> CartItem.lives(item, clock.instant()))
                .map(item -> CartItem.toCart(owner, item));
    }

    @Override
    public Cart save(Cart cart) {
        Cart next = cart.at(cart.version() + 1);
        Put put = CartWrites.next(next, table, clock.instant());
        try {
            dynamoDb.putItem(request -> request.tableName(put.tableName())
                    .item(put.item())
                    .conditionExpression(put.conditionExpression())
                    .expressionAttributeNames(put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null)
                    .expressionAttributeValues(put.expressionAttributeValues()));
        } catch (ConditionalCheckFailedException | TransactionConflictException lost) {
            throw new ChangedMeanwhile();
        }
        return next;
    }

    @Override
    public Cart merge(Cart merged, Cart guest) {
        Cart next = merged.at(merged.version() + 1);
        commit(
                TransactWriteItem.builder().put(CartWrites.next(next, table, clock.instant())),
                TransactWriteItem.builder().delete(CartWrites.delete(guest, table)));
        return next;
    }

    @Override
    public boolean hasSettled(OrderId order) {
        return read(CartWrites.settledKey(order)).isPresent();
    }

    @Override
    public Cart settle(OrderId order, Cart cart) {
        Cart next = cart.at(cart.version() + 1);
        commit(
                TransactWriteItem.builder().put(CartWrites.next(next, table, clock.instant())),
                TransactWriteItem.builder().put(CartWrites.settled(order, table, clock.instant())));
        return next;
    }

    private Optional<Item> read(Map<String, AttributeValue> key) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    private void commit(TransactWriteItem.Builder one, TransactWriteItem.Builder other) {
        try {
            dynamoDb.transactWriteItems(transaction -> transaction.transactItems(one.build(), other.build()));
        } catch (TransactionCanceledException lost) {
            throw new ChangedMeanwhile();
        }
    }
}
