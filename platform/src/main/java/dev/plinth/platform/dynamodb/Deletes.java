package dev.plinth.platform.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Deletes items of a table in as few calls as DynamoDB allows. */
public final class Deletes {

    /** What BatchWriteItem takes in one call. */
    private static final int MOST_IN_A_CALL = 25;

    private Deletes() {}

    /** All of these keys, each once; where it fails, some may be gone. */
    public static void all(DynamoDbClient dynamoDb, String table, Collection<Map<String, AttributeValue>> keys) {
        keys.stream()
                .distinct()
                .map(key -> WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(key))
                        .build())
                .gather(Gatherers.windowFixed(MOST_IN_A_CALL))
                .forEach(some -> write(dynamoDb, Map.of(table, some)));
    }

    /** A busy table takes only some of them; the others are asked for again. */
    private static void write(DynamoDbClient dynamoDb, Map<String, List<WriteRequest>> all) {
        var left = all;
        while (!left.isEmpty()) {
            var asked = left;
            left = dynamoDb.batchWriteItem(batch -> batch.requestItems(asked)).unprocessedItems();
        }
    }
}
