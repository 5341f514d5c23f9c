package dev.plinth.devstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a transaction was acknowledged for is there after a kill in the middle of many. */
class KillUnderLoadIT extends OnDynamoDb {

    private static final int WRITERS = 8;
    private static final int BEFORE_THE_KILL = 200;

    @RepeatedTest(3)
    void keepsEveryAcknowledgedTransaction() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        var writing = new AtomicBoolean(true);

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> {
                    while (writing.get()) {
                        String id = UUID.randomUUID().toString();
                        try {
                            write(id);
                            acknowledged.add(id);
                            enough.countDown();
                        } catch (SdkException away) {
                            return;
                        }
                    }
                });
            }
            enough.await();
            backend.killAndRestart();
            writing.set(false);
        }

        Set<String> stored =
                dynamoDb.scanPaginator(scan -> scan.tableName("things").consistentRead(true)).items().stream()
                        .map(item -> item.get("id").s())
                        .collect(Collectors.toSet());
        assertThat(stored).containsAll(acknowledged);
    }

    private static void write(String id) {
        dynamoDb.transactWriteItems(transaction -> transaction.transactItems(
                one -> one.put(put -> put.tableName("things").item(item(id))),
                two -> two.put(put -> put.tableName("things").item(item(id + "-twin")))));
    }

    private static Map<String, AttributeValue> item(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
