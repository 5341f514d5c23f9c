package dev.plinth.catalog.dynamodb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.platform.dynamodb.Deletes;
import dev.plinth.platform.dynamodb.Item;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * All events of a transaction in one item. With an item for each, a reservation of 50 lines would need 101 writes, and a
 * transaction takes 100. An event's id names its item and tells how many lie in it: {@code <id of the item>.<index>of<count>}.
 */
@Repository
class CatalogOutbox implements Outbox {

    private static final Logger log = LoggerFactory.getLogger(CatalogOutbox.class);
    private static final int PARTITIONS = 4;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final JsonMapper json;

    CatalogOutbox(DynamoDbClient dynamoDb, CatalogTable table, JsonMapper json) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
        this.json = json;
    }

    /** The events of one transaction under the ids that name their item. */
    static List<Event> numbered(List<Event> events) {
        Event first = events.getFirst();
        return IntStream.range(0, events.size())
                .mapToObj(i -> numbered(events.get(i), first, i + "of" + events.size()))
                .toList();
    }

    /** The write that belongs into the transaction of the state that the events, numbered, tell of. */
    TransactWriteItem put(List<Event> numbered) {
        var item = Map.of("events", fromS(json.writeValueAsString(numbered)));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(with(key(numbered.getFirst()), item)))
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
                    .forEach(item -> events.addAll(read(new Item(item))));
        }
        return events;
    }

    /** The topic takes or refuses each for itself: an item goes when all of its events are out. */
    @Override
    public void published(List<Event> events) {
        var whole = new ArrayList<Map<String, AttributeValue>>();
        events.stream()
                .collect(groupingBy(CatalogOutbox::key, mapping(Event::id, toSet())))
                .forEach((item, ids) -> {
                    if (isWhole(ids)) {
                        whole.add(item);
                    } else {
                        keepOthers(item, ids);
                    }
                });
        Deletes.all(dynamoDb, table, whole);
    }

    private static boolean isWhole(Set<String> ids) {
        return ids.stream().allMatch(id -> id.endsWith("of" + ids.size()));
    }

    /** Two who do this at once may keep too much, which goes out twice, and never too little. */
    private void keepOthers(Map<String, AttributeValue> item, Set<String> out) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(item).consistentRead(true));
        if (!found.hasItem()) {
            return;
        }
        List<Event> others = read(new Item(found.item())).stream()
                .filter(event -> !out.contains(event.id()))
                .toList();
        if (others.isEmpty()) {
            Deletes.all(dynamoDb, table, List.of(item));
        } else {
            replace(item, others);
        }
    }

    private void replace(Map<String, AttributeValue> item, List<Event> events) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(with(item, Map.of("events", fromS(json.writeValueAsString(events)))))
                    .conditionExpression("attribute_exists(pk)"));
        } catch (ConditionalCheckFailedException gone) {
            log.debug("All events of {} are out", item);
        }
    }

    private List<Event> read(Item item) {
        return List.of(json.readValue(item.text("events"), Event[].class));
    }

    private static Event numbered(Event event, Event first, String index) {
        String id = first.id() + "." + index;
        return new Event(
                id, event.type(), event.source(), event.subject(), event.sequence(), first.time(), event.data());
    }

    private static Map<String, AttributeValue> key(Event event) {
        String batch = event.id().substring(0, event.id().lastIndexOf('.'));
        int partition = Math.floorMod(batch.hashCode(), PARTITIONS);
        return Map.of("pk", fromS("OUTBOX#" + partition), "sk", fromS(event.time() + "#" + batch));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, Map<String, AttributeValue> attributes) {
        var item = new java.util.HashMap<>(key);
        item.putAll(attributes);
        return item;
    }
}
