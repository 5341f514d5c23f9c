package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a model lies in the table. */
final class ModelItem {

    private static final AttributeValue LIST = fromS("MODELS");
    private static final AttributeValue DELETED = fromS("DELETED_MODELS");

    /** Of one length, so that text order is the order of time. */
    private static final DateTimeFormatter ORDERED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private ModelItem() {}

    static Map<String, AttributeValue> key(ModelId id) {
        return Map.of("pk", partition(id), "sk", fromS("MODEL"));
    }

    /** Where it lies together with its versions. */
    static AttributeValue partition(ModelId id) {
        return fromS("MODEL#" + id);
    }

    static AttributeValue list(boolean deleted) {
        return deleted ? DELETED : LIST;
    }

    /** Its line in a list, which lies in the order in which the models were made. */
    static Map<String, AttributeValue> line(boolean deleted, Instant created, ModelId id) {
        return Map.of("pk", list(deleted), "sk", fromS(ORDERED.format(created) + "#" + id));
    }

    static ModelId idOf(Item line) {
        return ModelId.of(line.text("sk").substring(line.text("sk").indexOf('#') + 1));
    }

    static Map<String, AttributeValue> of(Model model) {
        var item = new HashMap<>(key(model.id()));
        item.put("id", fromS(model.id().toString()));
        item.put("name", fromS(model.name()));
        item.put("versions", fromN(Integer.toString(model.versions())));
        item.put("created", fromS(model.created().toString()));
        item.put("revision", fromN(Long.toString(model.revision())));
        model.deleted().ifPresent(time -> item.put("deleted", fromS(time.toString())));
        model.published().ifPresent(version -> item.put("published", fromN(Integer.toString(version))));
        return item;
    }

    static Model toModel(Item item) {
        return new Model(
                ModelId.of(item.text("id")),
                item.text("name"),
                (int) item.number("versions"),
                item.attributes().containsKey("published")
                        ? OptionalInt.of((int) item.number("published"))
                        : OptionalInt.empty(),
                item.number("revision"),
                item.maybeText("created").map(Instant::parse).orElse(Instant.EPOCH),
                item.maybeText("deleted").map(Instant::parse));
    }
}
