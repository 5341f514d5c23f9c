package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.StoredFolders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteModelTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(60),
            new Patience.Tries(2, 2, Duration.ofMinutes(1), Duration.ofMinutes(1)),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private final InMemoryModels models = new InMemoryModels();
    private final List<String> removed = new ArrayList<>();
    private final Model chair = Model.named("Oslo chair", Instant.EPOCH).publishing(1);
    private Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void aModel() {
        models.add(chair);
    }

    @Test
    void aDeletedModelIsGoneFromTheShopAndKept() {
        delete(chair);

        assertThat(models.model(chair.id())).isEmpty();
        assertThat(models.models(false, Optional.empty(), 10)).isEmpty();
        assertThat(models.models(true, Optional.empty(), 10))
                .extracting(Model::id)
                .containsExactly(chair.id());
        assertThat(models.withdrawn()).containsExactly(chair.id());
    }

    @Test
    void deletingTwiceIsToldOnce() {
        Model deleted = delete(chair);
        delete(deleted);

        assertThat(models.withdrawn()).hasSize(1);
    }

    @Test
    void aChangeBasedOnAnOldReadIsRefused() {
        Model deleted = delete(chair);

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> delete(chair));
        assertThat(deleted.revision()).isEqualTo(chair.revision() + 1);
    }

    @Test
    void isForgottenWithItsFilesWhenNobodyWantedItBackInTime() {
        delete(chair);
        clock = Clock.offset(clock, PATIENCE.restorable().plus(ForgetModels.GRACE));
        forget();
        assertThat(removed).isEmpty();
        assertThat(models.modelOrDeleted(chair.id())).isPresent();

        clock = Clock.offset(clock, Duration.ofSeconds(1));
        forget();

        assertThat(models.modelOrDeleted(chair.id())).isEmpty();
        assertThat(removed)
                .containsExactly(
                        "uploads/" + chair.id() + "/", "renditions/" + chair.id() + "/", "posters/" + chair.id() + "/");
    }

    @Test
    void oneThatCannotBeForgottenYetKeepsNoOther() {
        Model newer = Model.named("Bergen lamp", Instant.EPOCH.plusSeconds(1));
        models.add(newer);
        delete(chair);
        delete(newer);
        clock = Clock.offset(
                clock, PATIENCE.restorable().plus(ForgetModels.GRACE).plusSeconds(1));

        StoredFolders held = folder -> {
            if (folder.contains(newer.id().toString())) {
                throw new IllegalStateException("an object is locked");
            }
        };
        new ForgetModels(models, held, folders -> {}, PATIENCE, clock).forget();

        assertThat(models.modelOrDeleted(chair.id())).isEmpty();
        assertThat(models.modelOrDeleted(newer.id())).isPresent();
    }

    @Test
    void whatIsNotDeletedIsNeverForgotten() {
        clock = Clock.offset(clock, Duration.ofDays(1000));

        forget();

        assertThat(models.model(chair.id())).isPresent();
    }

    private void forget() {
        new ForgetModels(models, removed::add, folders -> {}, PATIENCE, clock).forget();
    }

    private Model delete(Model read) {
        return deleteModel().delete(read.id(), read.revision()).orElseThrow();
    }

    private DeleteModel deleteModel() {
        return new DeleteModel(models, clock);
    }
}
