package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models.VersionKey;
import dev.plinth.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import tools.jackson.databind.json.JsonMapper;

/** The versions beside their model, each with a note elsewhere as long as it is not finished. */
@Component
class DynamoDbVersions {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbVersions.class);

    private final Rows rows;
    private final JsonMapper json;

    DynamoDbVersions(Rows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    Optional<ModelVersion> version(ModelId id, int number) {
        return rows.read(VersionItem.key(id, number)).map(this::toVersion);
    }

    List<ModelVersion> versions(ModelId id, int below, int most) {
        if (below <= 1) {
            return List.of(); // DynamoDB refuses an empty range
        }
        return rows.lastFirst(
                        most,
                        query -> query.keyConditionExpression("pk = :model AND sk BETWEEN :first AND :last")
                                .expressionAttributeValues(Map.of(
                                        ":model", ModelItem.partition(id),
                                        ":first", VersionItem.key(id, 1).get("sk"),
                                        ":last", VersionItem.key(id, below - 1).get("sk"))))
                .map(this::toVersion)
                .limit(most)
                .toList();
    }

    List<VersionKey> unfinished() {
        return rows.keys(WorkItem.UNFINISHED)
                .map(Item::new)
                .map(note -> new VersionKey(WorkItem.modelOf(note), WorkItem.numberOf(note)))
                .toList();
    }

    List<TransactWriteItem> started(ModelVersion version) {
        return List.of(
                rows.fresh(VersionItem.of(version, json)),
                rows.fresh(WorkItem.note(version.model(), version.number())));
    }

    boolean progress(ModelVersion version, int attempts) {
        var writes = new ArrayList<>(List.of(rows.put(put -> put.item(VersionItem.of(version, json))
                .conditionExpression("#state IN (:awaiting, :processing) AND (attempts = :attempts OR"
                        + " attribute_not_exists(attempts))")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":awaiting", fromS("AWAITING_UPLOAD"),
                        ":processing", fromS("PROCESSING"),
                        ":attempts", fromN(Integer.toString(attempts)))))));
        if (version.isFinished()) {
            writes.add(rows.delete(WorkItem.note(version.model(), version.number())));
        }
        try {
            rows.write(writes);
            return true;
        } catch (ModelChangedMeanwhile refused) {
            log.info("Version {} of model {} is in other hands", version.number(), version.model());
            return false;
        }
    }

    /** With whatever else lies beside the model, but not the model itself. */
    void forget(Model model) {
        for (int number = 1; number <= model.versions(); number++) {
            rows.remove(WorkItem.note(model.id(), number));
        }
        var itself = ModelItem.key(model.id());
        rows.keys(ModelItem.partition(model.id()))
                .filter(key -> !key.equals(itself))
                .forEach(rows::remove);
    }

    private ModelVersion toVersion(Item item) {
        return VersionItem.toVersion(item, json);
    }
}
