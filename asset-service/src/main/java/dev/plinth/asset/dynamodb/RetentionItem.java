package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How long a version is kept, in an item beside it: a version that is finished never changes. */
final class RetentionItem {

    private RetentionItem() {}

    static Map<String, AttributeValue> key(ModelId model, int number) {
        return Map.of("pk", fromS("MODEL#" + model), "sk", fromS("RETENTION#%06d".formatted(number)));
    }

    static Retention toRetention(ModelId model, int number, Item item) {
        return new Retention(
                model,
                number,
                item.maybeText("pinned").isPresent(),
                item.maybeText("unusedSince").map(Instant::parse),
                item.maybeText("kept").map(State::valueOf).orElse(State.KEPT));
    }
}
