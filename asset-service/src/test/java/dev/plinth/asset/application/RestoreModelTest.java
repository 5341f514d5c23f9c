package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.asset.domain.SellableSku;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.VariantsMissing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoreModelTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(60),
            new Patience.Tries(2, 2, Duration.ofMinutes(1), Duration.ofMinutes(1)),
            Duration.ofDays(7),
            Duration.ofDays(30));
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Manifest OAK = new Manifest(
            List.of("Oak"),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(new Manifest.Rendition(
                    "poster", Optional.of("Oak"), "posters/oak.webp", 1, 0, "image/webp", 800, Optional.empty())),
            List.of(),
            List.of(),
            List.of());

    private final InMemoryModels models = new InMemoryModels();
    private SellableSkus forSale = model -> List.of();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Model deleted = Model.named("Oslo chair", Instant.EPOCH);

    @BeforeEach
    void aDeletedModelThatWasPublished() {
        models.add(deleted);
        Model started = deleted.withNextVersion();
        ModelVersion version =
                ModelVersion.awaiting(deleted.id(), 1, new Upload("chair.glb", 10, "a".repeat(64)), Instant.EPOCH);
        models.startVersion(started, version.ended(new Progress.Ready(OAK), Instant.EPOCH));
        Model published = started.publishing(1);
        models.publish(published, OptionalInt.empty(), PublishedEvent.of(started, 1, OAK), NOW);
        deleted = published.deleted(NOW);
        models.delete(deleted);
    }

    @Test
    void isPublishedAsItWasAndTold() {
        Model restored = restore(true).orElseThrow();

        assertThat(models.model(deleted.id())).contains(restored);
        assertThat(restored.published()).isEqualTo(OptionalInt.of(1));
        assertThat(restored.revision()).isEqualTo(deleted.revision() + 1);
        assertThat(models.events()).hasSize(2);
    }

    @Test
    void isNotPublishedAgainWhereItNoLongerShowsEverythingThatIsForSale() {
        sells("CHAIR-OAK", "Oak");
        sellsToo("CHAIR-ASH", "Ash");

        assertThatExceptionOfType(VariantsMissing.class)
                .isThrownBy(() -> restore(true))
                .satisfies(refusal -> assertThat(refusal.skus())
                        .extracting(missing -> missing.sku().sku())
                        .containsExactly("CHAIR-ASH"));
        assertThat(models.modelOrDeleted(deleted.id())).contains(deleted);
        assertThat(models.events()).hasSize(1);
    }

    @Test
    void isNotPublishedAgainWhereNobodySaysWhatIsForSale() {
        forSale = model -> {
            throw new CatalogUnavailable(new IOException("timed out"));
        };

        assertThatExceptionOfType(CatalogUnavailable.class).isThrownBy(() -> restore(true));
        assertThat(models.modelOrDeleted(deleted.id())).contains(deleted);
    }

    /** Or a model that needs another version could never get one, and would be forgotten with all its files. */
    @Test
    void comesBackUnpublishedWhateverIsForSale() {
        sells("CHAIR-ASH", "Ash");

        Model restored = restore(false).orElseThrow();

        assertThat(models.model(deleted.id())).contains(restored);
        assertThat(restored.published()).isEmpty();
        assertThat(models.of(deleted.id(), 1).unusedSince()).contains(NOW);
        assertThat(models.events()).hasSize(1);
    }

    @Test
    void whatIsNotDeletedStaysPublished() {
        Model restored = restore(true).orElseThrow();
        sells("CHAIR-ASH", "Ash");

        assertThat(restore(true)).contains(restored);
        assertThat(restore(false)).contains(restored);
    }

    /** Or its files could go while it comes back. */
    @Test
    void cannotBeTakenBackWhenItMayBeForgotten() {
        clock = Clock.offset(clock, PATIENCE.restorable().plusSeconds(1));
        assertThat(restore(true)).isEmpty();

        clock = Clock.offset(clock, Duration.ofSeconds(-1));
        assertThat(restore(true)).isPresent();
    }

    private void sells(String sku, String look) {
        forSale = model -> List.of(new SellableSku("chair", sku, Optional.of(look)));
    }

    private void sellsToo(String sku, String look) {
        SellableSku first = forSale.shownBy(deleted.id()).getFirst();
        forSale = model -> List.of(first, new SellableSku("chair", sku, Optional.of(look)));
    }

    private Optional<Model> restore(boolean published) {
        return new RestoreModel(models, model -> forSale.shownBy(model), PATIENCE, clock)
                .restore(deleted.id(), published);
    }
}
