package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.platform.events.DynamoDbOutbox;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.OutboxRelay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Models and versions in one table; every change of a model is checked against the revision that was read. */
@Repository
class DynamoDbModels implements Models {

    private final Rows rows;
    private final DynamoDbVersions versions;
    private final DynamoDbRetentions retentions;
    private final PublishedEvents events;
    private final DynamoDbOutbox outbox;
    private final OutboxRelay relay;

    DynamoDbModels(
            Rows rows,
            DynamoDbVersions versions,
            DynamoDbRetentions retentions,
            PublishedEvents events,
            DynamoDbOutbox outbox,
            OutboxRelay relay) {
        this.rows = rows;
        this.versions = versions;
        this.retentions = retentions;
        this.events = events;
        this.outbox = outbox;
        this.relay = relay;
    }

    @Override
    public void add(Model model) {
        rows.write(List.of(
                rows.fresh(ModelItem.of(model)), rows.fresh(ModelItem.line(false, model.created(), model.id()))));
    }

    @Override
    public Optional<Model> model(ModelId id) {
        return modelOrDeleted(id).filter(model -> !model.isDeleted());
    }

    @Override
    public Optional<Model> modelOrDeleted(ModelId id) {
        return rows.read(ModelItem.key(id)).map(ModelItem::toModel);
    }

    @Override
    public List<Model> models(boolean deleted, Optional<Place> after, int most) {
        return rows.lastFirst(most, query -> {
                    query.keyConditionExpression("pk = :list")
                            .expressionAttributeValues(Map.of(":list", ModelItem.list(deleted)));
                    after.ifPresent(
                            place -> query.exclusiveStartKey(ModelItem.line(deleted, place.created(), place.id())));
                })
                .map(line -> modelOrDeleted(ModelItem.idOf(line)))
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<ModelVersion> version(ModelId id, int number) {
        return versions.version(id, number);
    }

    @Override
    public List<ModelVersion> versions(ModelId id, int below, int most) {
        return versions.versions(id, below, most);
    }

    @Override
    public void startVersion(Model model, ModelVersion version) {
        var writes = new ArrayList<>(versions.started(version));
        writes.add(next(model));
        rows.write(writes);
    }

    @Override
    public boolean progress(ModelVersion version, int attempts) {
        return versions.progress(version, attempts);
    }

    @Override
    public List<VersionKey> unfinished() {
        return versions.unfinished();
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

    @Override
    public void restoreUnpublished(Model model, OptionalInt from, Instant now) {
        var writes = new ArrayList<>(moved(model));
        from.ifPresent(number -> writes.add(retentions.unused(model.id(), number, now)));
        rows.write(writes);
    }

    private void writeAndTell(List<TransactWriteItem> writes, List<Event> told) {
        var all = new ArrayList<>(writes);
        told.forEach(event -> all.add(outbox.put(event)));
        rows.write(all);
        relay.committed(told);
    }

    /** The line in the list goes last: until then it is found again. */
    @Override
    public void forget(Model model) {
        versions.forget(model);
        rows.write(List.of(
                rows.delete(ModelItem.key(model.id())),
                rows.delete(ModelItem.line(true, model.created(), model.id()))));
    }

    /** From one list to the other. */
    private List<TransactWriteItem> moved(Model model) {
        return List.of(
                next(model),
                rows.delete(ModelItem.line(!model.isDeleted(), model.created(), model.id())),
                rows.fresh(ModelItem.line(model.isDeleted(), model.created(), model.id())));
    }

    /** The model at its next revision, if nobody was faster. */
    private TransactWriteItem next(Model model) {
        return rows.put(put -> put.item(ModelItem.of(model))
                .conditionExpression("revision = :read")
                .expressionAttributeValues(Map.of(":read", fromN(Long.toString(model.revision() - 1)))));
    }
}
