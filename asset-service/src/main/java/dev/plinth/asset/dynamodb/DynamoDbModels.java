package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.platform.dynamodb.Item;
import dev.plinth.platform.events.DynamoDbOutbox;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.OutboxRelay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;

/** Models and versions in one table; every change of a model is checked against the revision that was read. */
@Repository
class DynamoDbModels implements Models {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbModels.class);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final JsonMapper json;
    private final PublishedEvents events;
    private final DynamoDbOutbox outbox;
    private final OutboxRelay relay;
    private final DynamoDbRetentions retentions;

    DynamoDbModels(
            DynamoDbClient dynamoDb,
            ModelTable table,
            JsonMapper json,
            PublishedEvents events,
            DynamoDbOutbox outbox,
            OutboxRelay relay,
            DynamoDbRetentions retentions) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
        this.json = json;
        this.events = events;
        this.outbox = outbox;
        this.relay = relay;
        this.retentions = retentions;
    }

    @Override
    public void add(Model model) {
        write(fresh(ModelItem.of(model)), fresh(ModelItem.line(false, model.created(), model.id())));
    }

    @Override
    public Optional<Model> model(ModelId id) {
        return modelOrDeleted(id).filter(model -> !model.isDeleted());
    }

    @Override
    public Optional<Model> modelOrDeleted(ModelId id) {
        return read(ModelItem.key(id)).map(ModelItem::toModel);
    }

    @Override
    public Optional<ModelVersion> version(ModelId id, int number) {
        return read(VersionItem.key(id, number)).map(item -> VersionItem.toVersion(item, json));
    }

    @Override
    public List<Model> models(boolean deleted, Optional<Place> after, int most) {
        var lines = dynamoDb.query(query -> {
            query.tableName(table)
                    .keyConditionExpression("pk = :list")
                    .expressionAttributeValues(Map.of(":list", ModelItem.list(deleted)))
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(most);
            after.ifPresent(place -> query.exclusiveStartKey(ModelItem.line(deleted, place.created(), place.id())));
        });
        return lines.items().stream()
                .map(line -> modelOrDeleted(ModelItem.idOf(new Item(line))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<ModelVersion> versions(ModelId id, int below, int most) {
        if (below <= 1) {
            return List.of(); // DynamoDB refuses an empty range
        }
        return dynamoDb
                .query(query -> query.tableName(table)
                        .keyConditionExpression("pk = :model AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":model", ModelItem.key(id).get("pk"),
                                ":first", VersionItem.key(id, 1).get("sk"),
                                ":last", VersionItem.key(id, below - 1).get("sk")))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(most))
                .items()
                .stream()
                .map(item -> VersionItem.toVersion(new Item(item), json))
                .toList();
    }

    @Override
    public void startVersion(Model model, ModelVersion version) {
        write(
                next(model),
                fresh(VersionItem.of(version, json)),
                fresh(WorkItem.note(version.model(), version.number())));
    }

    @Override
    public boolean progress(ModelVersion version, int attempts) {
        var stored = Put.builder()
                .tableName(table)
                .item(VersionItem.of(version, json))
                .conditionExpression("#state IN (:awaiting, :processing) AND (attempts = :attempts OR"
                        + " attribute_not_exists(attempts))")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":awaiting", fromS("AWAITING_UPLOAD"),
                        ":processing", fromS("PROCESSING"),
                        ":attempts", fromN(Integer.toString(attempts))))
                .build();
        var writes =
                new ArrayList<>(List.of(TransactWriteItem.builder().put(stored).build()));
        if (version.isFinished()) {
            writes.add(TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table).key(WorkItem.note(version.model(), version.number())))
                    .build());
        }
        try {
            dynamoDb.transactWriteItems(all -> all.transactItems(writes));
            return true;
        } catch (TransactionCanceledException refused) {
            log.info("Version {} of model {} is in other hands", version.number(), version.model());
            return false;
        }
    }

    @Override
    public List<ModelVersion> unfinished() {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :unfinished")
                        .expressionAttributeValues(Map.of(":unfinished", WorkItem.UNFINISHED))
                        .consistentRead(true))
                .items()
                .stream()
                .map(Item::new)
                .map(note -> version(WorkItem.modelOf(note), WorkItem.numberOf(note)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void publish(Model model, OptionalInt from, PublishedEvent event, Instant now) {
        var writes = new ArrayList<>(retentions.moved(model.id(), from, event.version(), now));
        writes.add(next(model));
        writeAndTell(writes, List.of(events.event(event, model.revision())));
    }

    @Override
    public void delete(Model model) {
        writeAndTell(moved(model), model.published().isPresent() ? List.of(events.deleted(model)) : List.of());
    }

    @Override
    public void restore(Model model, Optional<PublishedEvent> event) {
        writeAndTell(
                moved(model),
                event.map(told -> events.event(told, model.revision())).stream().toList());
    }

    private void writeAndTell(List<TransactWriteItem> writes, List<Event> told) {
        var all = new ArrayList<>(writes);
        told.forEach(event -> all.add(outbox.put(event)));
        write(all.toArray(TransactWriteItem[]::new));
        relay.committed(told);
    }

    /** The line in the list goes last: until then it is found again. */
    @Override
    public void forget(Model model) {
        for (int number = 1; number <= model.versions(); number++) {
            remove(WorkItem.note(model.id(), number));
        }
        dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :model")
                        .expressionAttributeValues(
                                Map.of(":model", ModelItem.key(model.id()).get("pk")))
                        .projectionExpression("pk, sk"))
                .items()
                .stream()
                .filter(key -> !key.equals(ModelItem.key(model.id())))
                .forEach(this::remove);
        write(
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table).key(ModelItem.key(model.id())))
                        .build(),
                line(true, model));
    }

    /** From one list to the other. */
    private List<TransactWriteItem> moved(Model model) {
        return new ArrayList<>(List.of(
                next(model),
                line(!model.isDeleted(), model),
                fresh(ModelItem.line(model.isDeleted(), model.created(), model.id()))));
    }

    private TransactWriteItem line(boolean deleted, Model model) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(ModelItem.line(deleted, model.created(), model.id())))
                .build();
    }

    private void remove(Map<String, AttributeValue> key) {
        dynamoDb.deleteItem(delete -> delete.tableName(table).key(key));
    }

    /** The model at its next revision, if nobody was faster. */
    private TransactWriteItem next(Model model) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(ModelItem.of(model))
                        .conditionExpression("revision = :read")
                        .expressionAttributeValues(Map.of(":read", fromN(Long.toString(model.revision() - 1)))))
                .build();
    }

    private TransactWriteItem fresh(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private void write(TransactWriteItem... items) {
        try {
            dynamoDb.transactWriteItems(all -> all.transactItems(items));
        } catch (TransactionCanceledException changed) {
            throw new ModelChangedMeanwhile();
        }
    }

    private Optional<Item> read(Map<String, AttributeValue> key) {
        var found = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }
}
