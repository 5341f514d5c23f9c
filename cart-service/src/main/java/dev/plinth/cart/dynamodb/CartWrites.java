package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** The conditional writes that carts are made of. */
final class CartWrites {

    /** Twice as long as a queue and its dead letters keep a message. */
    private static final Duration SETTLED_MEMORY = Duration.ofDays(56);

    private CartWrites() {}

    /** Replaces the version before this one, and no other. */
    static Put next(Cart cart, String table, Instant now) {
        var put = Put.builder().tableName(table).item(CartItem.of(cart, now));
        if (cart.version() == 1) {
            return put.conditionExpression("attribute_not_exists(#owner) OR expiresAt <= :now")
                    .expressionAttributeNames(Map.of("#owner", "owner"))
                    .expressionAttributeValues(Map.of(":now", CartItem.seconds(now)))
                    .build();
        }
        return put.conditionExpression("version = :before")
                .expressionAttributeValues(version(cart.version() - 1))
                .build();
    }

    static Delete delete(Cart cart, String table) {
        return Delete.builder()
                .tableName(table)
                .key(CartItem.key(cart.owner()))
                .conditionExpression("version = :before")
                .expressionAttributeValues(version(cart.version()))
                .build();
    }

    static Map<String, AttributeValue> settledKey(OrderId order) {
        return Map.of("owner", fromS("order#" + order.value()));
    }

    static Put settled(OrderId order, String table, Instant now) {
        return Put.builder()
                .tableName(table)
                .item(Map.of(
                        "owner", fromS("order#" + order.value()),
                        "expiresAt", CartItem.seconds(now.plus(SETTLED_MEMORY))))
                .conditionExpression("attribute_not_exists(#owner)")
                .expressionAttributeNames(Map.of("#owner", "owner"))
                .build();
    }

    private static Map<String, AttributeValue> version(long version) {
        return Map.of(":before", fromN(Long.toString(version)));
    }
}
