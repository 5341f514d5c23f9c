package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.Retention.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing and expiring; the fake and DynamoDB run the same tests. */
public abstract class RetentionsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Model chair = Model.named("Oslo chair", NOW);

    protected abstract Models models();

    protected abstract Retentions retentions();

    @BeforeEach
    void theFirstVersionIsPublished() {
        models().add(chair);
        move(OptionalInt.empty(), 1, NOW);
    }

    @Test
    void whatNothingWasSaidOfIsKept() {
        assertThat(retentions().of(chair.id(), 1)).isEqualTo(Retention.of(chair.id(), 1));
        assertThat(retentions().of(ModelId.fresh(), 1).state()).isEqualTo(State.KEPT);
    }

    @Test
    void whatShoppersSeeDoesNotExpire() {
        assertThat(retentions().expire(chair.id(), 1)).isFalse();
        assertThat(retentions().of(chair.id(), 1).state()).isEqualTo(State.KEPT);
    }

    @Test
    void whatIsPinnedDoesNotExpireUntilItIsPinnedNoMore() {
        assertThat(retentions().pin(chair.id(), 2, true).pinned()).isTrue();
        assertThat(retentions().expire(chair.id(), 2)).isFalse();

        assertThat(retentions().pin(chair.id(), 2, false).pinned()).isFalse();
        assertThat(retentions().expire(chair.id(), 2)).isTrue();
    }

    @Test
    void whatHasExpiredIsNotPinnedAndExpiresOnce() {
        assertThat(retentions().expire(chair.id(), 2)).isTrue();

        assertThatExceptionOfType(VersionExpired.class)
                .isThrownBy(() -> retentions().pin(chair.id(), 2, true));
        assertThat(retentions().expire(chair.id(), 2)).isFalse();
        assertThat(retentions().of(chair.id(), 2).state()).isEqualTo(State.EXPIRED);
        retentions().removed(chair.id(), 2);
        assertThat(retentions().of(chair.id(), 2).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void aMovedPointerLeavesOneUnusedAndTakesTheOtherIntoUse() {
        move(OptionalInt.of(1), 2, NOW.plusSeconds(1));
        assertThat(retentions().of(chair.id(), 1).unusedSince()).contains(NOW.plusSeconds(1));

        move(OptionalInt.of(2), 1, NOW.plusSeconds(2));
        assertThat(retentions().of(chair.id(), 1).unusedSince()).isEmpty();
        assertThat(retentions().of(chair.id(), 2).unusedSince()).contains(NOW.plusSeconds(2));
    }

    @Test
    void aMovedPointerLeavesAPinWhereItIs() {
        retentions().pin(chair.id(), 1, true);
        move(OptionalInt.of(1), 2, NOW.plusSeconds(1));

        assertThat(retentions().of(chair.id(), 1).pinned()).isTrue();
    }

    @Test
    void aPointerDoesNotMoveToWhatHasExpired() {
        retentions().expire(chair.id(), 2);

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> move(OptionalInt.of(1), 2, NOW));
        assertThat(models().model(chair.id())).contains(chair);
        assertThat(retentions().of(chair.id(), 1).unusedSince()).isEmpty();
    }

    private void move(OptionalInt from, int to, Instant now) {
        Model next = chair.publishing(to);
        var bounds = new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        models().publish(
                        next,
                        from,
                        new PublishedEvent(chair.id(), to, false, List.of(), Optional.empty(), Map.of(), bounds),
                        now);
        chair = next;
    }
}
