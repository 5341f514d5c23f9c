package dev.plinth.catalog.dynamodb;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One part of a transaction, and what it means when its condition does not hold. */
record Write(TransactWriteItem item, Supplier<RuntimeException> refusal) {

    static Write put(Consumer<Put.Builder> put) {
        return new Write(TransactWriteItem.builder().put(put).build(), ChangedMeanwhile::new);
    }

    static Write update(Consumer<Update.Builder> update) {
        return new Write(TransactWriteItem.builder().update(update).build(), ChangedMeanwhile::new);
    }

    static Write delete(Consumer<Delete.Builder> delete) {
        return new Write(TransactWriteItem.builder().delete(delete).build(), ChangedMeanwhile::new);
    }

    static Write check(Consumer<ConditionCheck.Builder> check) {
        return new Write(TransactWriteItem.builder().conditionCheck(check).build(), ChangedMeanwhile::new);
    }

    Write refusedAs(Supplier<RuntimeException> meaning) {
        return new Write(item, meaning);
    }
}
