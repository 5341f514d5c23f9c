package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a model lies in the table. */
final class ModelItem {

    private ModelItem() {}

    static Map<String, AttributeValue> key(ModelId id) {
        return Map.of("pk", fromS("MODEL#" + id), "sk", fromS("MODEL"));
    }

    static Map<String, AttributeValue> of(Model model) {
        var item = new HashMap<>(key(model.id()));
        item.put("id", fromS(model.id().toString()));
        item.put("name", fromS(model.name()));
        item.put("versions", fromN(Integer.toString(model.versions())));
        item.put("revision", fromN(Long.toString(model.revision())));
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
                item.number("revision"));
    }
}
