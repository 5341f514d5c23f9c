package dev.plinth.platform.events;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.platform.dynamodb.Deletes;
import dev.plinth.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * An outbox inside a service's own single table (string keys {@code pk} and {@code sk}), so that one transaction writes
 * the state and its event. Four partitions keep the writes of a busy service apart.
 */
public class DynamoDbOutbox implements Outbox {

    private static final int PARTITIONS = 4;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final JsonMapper json;

    public DynamoDbOutbox(DynamoDbClient dynamoDb, String table, JsonMapper json) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.json = json;
    }

    /** The write that belongs into the state's own transaction. */
    public TransactWriteItem put(Event event) {
        var item = new HashMap<>(key(event));
        item.put("event", fromS(json.writeValueAsString(event)));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    @Override
    public List<Event> pending(int most) {
        var events = new ArrayList<Event>();
        for (int partition = 0; partition < PARTITIONS && events.size() < most; partition++) {
            String pk = "OUTBOX#" + partition;
            int room = most - events.size();
            dynamoDb.query(query -> query.tableName(table)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", fromS(pk)))
                            .consistentRead(true)
                            .limit(room))
                    .items()
                    .forEach(item -> events.add(json.readValue(new Item(item).text("event"), Event.class)));
        }
        return events;
    }

    @Override
    public void published(List<Event> events) {
        Deletes.all(dynamoDb, table, events.stream().map(DynamoDbOutbox::key).toList());
    }

    private static Map<String, AttributeValue> key(Event event) {
        int partition = Math.floorMod(event.subject().hashCode(), PARTITIONS);
        return Map.of("pk", fromS("OUTBOX#" + partition), "sk", fromS(event.time() + "#" + event.id()));
    }
}
