package dev.plinth.gateway.sessions;

import dev.plinth.gateway.problems.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Browser sessions in DynamoDB; they hold the tokens, which never reach a browser. */
class DynamoDbSessions implements ReactiveSessionRepository<BrowserSession> {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbSessions.class);
    private static final Duration IDLE = Duration.ofDays(14);

    private final DynamoDbAsyncClient dynamoDb;
    private final String table;

    DynamoDbSessions(DynamoDbAsyncClient dynamoDb, SessionTable table) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
    }

    @Override
    public Mono<BrowserSession> createSession() {
        return Mono.fromSupplier(() -> {
            var session = new MapSession();
            session.setMaxInactiveInterval(IDLE);
            return new BrowserSession(session, Instant.EPOCH);
        });
    }

    /** A session whose id was changed (at login) leaves nothing under its old one. */
    @Override
    public Mono<Void> save(BrowserSession session) {
        if (!session.wantsWrite()) {
            return Mono.empty();
        }
        var item = SessionItem.of(session.content());
        boolean moved = !session.isNew() && !session.originalId().equals(session.getId());
        var write = PutItemRequest.builder().tableName(table).item(item);
        if (!session.isNew() && !moved) {
            onlyWhatStands(session, write);
        }
        Mono<Void> put = asked(() -> dynamoDb.putItem(write.build())).then(Mono.fromRunnable(session::written));
        return moved ? deleteById(session.originalId()).then(put) : put;
    }

    /**
     * Another request, perhaps at another gateway, has ended this session meanwhile: then it stays ended. Or it has written
     * it: then a request that has only touched it has nothing to add.
     */
    private static void onlyWhatStands(BrowserSession session, PutItemRequest.Builder write) {
        if (session.isChanged()) {
            write.conditionExpression("attribute_exists(id)");
        } else {
            write.conditionExpression("expiresAt = :read")
                    .expressionAttributeValues(Map.of(":read", SessionItem.end(session.stored(), session.content())));
        }
    }

    @Override
    public Mono<BrowserSession> findById(String id) {
        return asked(() -> dynamoDb.getItem(
                        read -> read.tableName(table).key(SessionItem.key(id)).consistentRead(true)))
                .filter(GetItemResponse::hasItem)
                .mapNotNull(found -> readable(found.item()))
                .filter(session -> !session.isExpired());
    }

    /** Null for one that this release cannot read any more: its owner logs in again. */
    private static @Nullable BrowserSession readable(Map<String, AttributeValue> item) {
        try {
            return SessionItem.toSession(item);
        } catch (RuntimeException unreadable) {
            log.warn("A stored session cannot be read; its owner is a guest now: {}", unreadable.toString());
            return null;
        }
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return asked(() -> dynamoDb.deleteItem(delete -> delete.tableName(table).key(SessionItem.key(id))))
                .then();
    }

    private static <T> Mono<T> asked(Supplier<CompletableFuture<T>> call) {
        return Mono.fromFuture(call)
                .onErrorComplete(ConditionalCheckFailedException.class)
                .onErrorMap(SdkException.class, silence -> new Outage("session", silence));
    }
}
