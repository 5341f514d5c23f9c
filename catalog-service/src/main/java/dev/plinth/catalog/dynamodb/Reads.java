package dev.plinth.catalog.dynamodb;

import dev.plinth.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Consistent reads of one item, or of many in as few calls as DynamoDB allows. */
@Component
class Reads {

    /** What BatchGetItem takes in one call. */
    private static final int MOST_IN_A_CALL = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;

    Reads(DynamoDbClient dynamoDb, CatalogTable table) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
    }

    Optional<Item> one(Map<String, AttributeValue> key) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    /** Those that exist, in any order. */
    List<Item> all(Collection<Map<String, AttributeValue>> keys) {
        var items = new ArrayList<Item>();
        keys.stream().gather(Gatherers.windowFixed(MOST_IN_A_CALL)).forEach(hundred -> readInto(items, hundred));
        return items;
    }

    /** A big answer comes in parts; what was left out is asked for again. */
    private void readInto(List<Item> items, List<Map<String, AttributeValue>> keys) {
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        while (!wanted.isEmpty()) {
            var asked = wanted;
            var answer = dynamoDb.batchGetItem(batch -> batch.requestItems(asked));
            answer.responses().getOrDefault(table, List.of()).forEach(found -> items.add(new Item(found)));
            wanted = answer.unprocessedKeys();
        }
    }
}
