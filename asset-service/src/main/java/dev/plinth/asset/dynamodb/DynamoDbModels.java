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
import dev.plinth.platform.events.OutboxRelay;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
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

    DynamoDbModels(
            DynamoDbClient dynamoDb,
            ModelTable table,
            JsonMapper json,
            PublishedEvents events,
            DynamoDbOutbox outbox,
            OutboxRelay relay) {
        this.dynamoDb = dynamoDb;
        this.table = table.table();
        this.json = json;
        this.events = events;
        this.outbox = outbox;
        this.relay = relay;
    }

    @Override
    public void add(Model model) {
        dynamoDb.putItem(
                put -> put.tableName(table).item(ModelItem.of(model)).conditionExpression("attribute_not_exists(pk)"));
    }

    @Override
    public Optional<Model> model(ModelId id) {
        return read(ModelItem.key(id)).map(ModelItem::toModel);
    }

    @Override
    public Optional<ModelVersion> version(ModelId id, int number) {
        return read(VersionItem.key(id, number)).map(item -> VersionItem.toVersion(item, json));
    }

    @Override
    public void startVersion(Model model, ModelVersion version) {
        var first = TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(VersionItem.of(version, json))
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
        write(next(model), first);
    }

    @Override
    public void progress(ModelVersion version) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(VersionItem.of(version, json))
                    .conditionExpression("#state IN (:awaiting, :processing)")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(
                            Map.of(":awaiting", fromS("AWAITING_UPLOAD"), ":processing", fromS("PROCESSING"))));
        } catch (ConditionalCheckFailedException finished) {
            log.info("Version {} of model {} was finished by another worker", version.number(), version.model());
        }
    }

    @Override
    public void publish(Model model, ModelVersion version, PublishedEvent event) {
        write(next(model), outbox.put(events.event(event, model.revision())));
        relay.wake();
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
