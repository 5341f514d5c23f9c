package dev.plinth.asset.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.asset.domain.VersionExpired;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Publishing and expiring, on the real conditions. */
class RetentionIT {

    private static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(Backends.dynamoDb());
    private static final String TABLE = Tables.create("models", DYNAMO_DB);

    private final DynamoDbRetentions retentions = new DynamoDbRetentions(DYNAMO_DB, new ModelTable(TABLE));
    private final ModelId chair = ModelId.fresh();

    @BeforeEach
    void theFirstVersionIsPublished() {
        var model = new HashMap<>(ModelItem.key(chair));
        model.put("published", AttributeValue.fromN("1"));
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(Map.copyOf(model)));
    }

    @Test
    void whatNothingWasSaidOfIsKept() {
        assertThat(retentions.of(chair, 1)).isEqualTo(Retention.of(chair, 1));
    }

    @Test
    void whatShoppersSeeDoesNotExpire() {
        assertThat(retentions.expire(chair, 1)).isFalse();
        assertThat(retentions.of(chair, 1).state()).isEqualTo(State.KEPT);
    }

    @Test
    void whatIsPinnedDoesNotExpireUntilItIsPinnedNoMore() {
        assertThat(retentions.pin(chair, 2, true).pinned()).isTrue();
        assertThat(retentions.expire(chair, 2)).isFalse();

        assertThat(retentions.pin(chair, 2, false).pinned()).isFalse();
        assertThat(retentions.expire(chair, 2)).isTrue();
    }

    @Test
    void whatHasExpiredIsNotPinnedAndExpiresOnce() {
        assertThat(retentions.expire(chair, 2)).isTrue();

        assertThatExceptionOfType(VersionExpired.class).isThrownBy(() -> retentions.pin(chair, 2, true));
        assertThat(retentions.expire(chair, 2)).isFalse();
        retentions.removed(chair, 2);
        assertThat(retentions.of(chair, 2).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void aMovedPointerLeavesOneUnusedAndTakesTheOtherIntoUse() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        move(OptionalInt.of(1), 2, now);
        assertThat(retentions.of(chair, 1).unusedSince()).contains(now);

        move(OptionalInt.of(2), 1, now.plusSeconds(1));
        assertThat(retentions.of(chair, 1).unusedSince()).isEqualTo(Optional.empty());
        assertThat(retentions.of(chair, 2).unusedSince()).contains(now.plusSeconds(1));
    }

    @Test
    void aPointerDoesNotMoveToWhatHasExpired() {
        retentions.expire(chair, 2);

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> move(OptionalInt.of(1), 2, Instant.EPOCH));
        assertThat(retentions.of(chair, 1).unusedSince()).isEmpty();
    }

    private void move(OptionalInt from, int to, Instant now) {
        DYNAMO_DB.transactWriteItems(all -> all.transactItems(retentions.moved(chair, from, to, now)));
    }
}
