package dev.plinth.catalog.dynamodb;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.platform.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Writes state and events, all or nothing, and says in the domain's words why it could not. */
class Transactions {

    private static final Set<String> LOST_A_RACE = Set.of("TransactionConflict", "ThrottlingError");

    private final DynamoDbClient dynamoDb;
    private final CatalogOutbox outbox;
    private final Consumer<List<Event>> committed;

    /** @param committed takes the events of each commit once it stands */
    Transactions(DynamoDbClient dynamoDb, CatalogOutbox outbox, Consumer<List<Event>> committed) {
        this.dynamoDb = dynamoDb;
        this.outbox = outbox;
        this.committed = committed;
    }

    void commit(List<Write> writes, List<Event> events) {
        var items = new ArrayList<TransactWriteItem>();
        writes.forEach(write -> items.add(write.item()));
        List<Event> numbered = events.isEmpty() ? events : CatalogOutbox.numbered(events);
        if (!numbered.isEmpty()) {
            items.add(outbox.put(numbered));
        }
        try {
            dynamoDb.transactWriteItems(transaction -> transaction.transactItems(items));
        } catch (TransactionCanceledException cancelled) {
            throw meaning(cancelled, writes);
        } catch (TransactionInProgressException stillRunning) {
            throw new ChangedMeanwhile();
        }
        if (!numbered.isEmpty()) {
            committed.accept(numbered);
        }
    }

    /** A lost race says nothing of the other conditions, so it goes before them. */
    private static RuntimeException meaning(TransactionCanceledException cancelled, List<Write> writes) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (reasons.stream().anyMatch(reason -> LOST_A_RACE.contains(reason.code()))) {
            return new ChangedMeanwhile();
        }
        for (int i = 0; i < writes.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                return writes.get(i).refusal().get();
            }
        }
        return cancelled;
    }
}
