package dev.plinth.catalog.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Posters;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the published version of a model lies in the table. */
final class ModelItem {

    private ModelItem() {}

    static Map<String, AttributeValue> of(PublishedModel model) {
        var item = new HashMap<>(Keys.model(model.id()));
        item.put("modelId", fromS(model.id().value()));
        item.put("modelVersion", fromN(Long.toString(model.version())));
        item.put("sequence", fromN(Long.toString(model.sequence())));
        item.put("posters", ProductItem.texts(model.posters().byVariant()));
        String defaultKey = model.posters().defaultKey();
        if (defaultKey != null) {
            item.put("defaultPoster", fromS(defaultKey));
        }
        return item;
    }

    static PublishedModel toModel(Item item) {
        var posters =
                new Posters(item.maybeText("defaultPoster").orElse(null), ProductItem.toTexts(item.map("posters")));
        return new PublishedModel(
                new ModelId(item.text("modelId")), item.number("modelVersion"), posters, item.number("sequence"));
    }
}
