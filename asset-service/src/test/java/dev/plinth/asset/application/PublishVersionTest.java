package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.asset.domain.SellableSku;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.VariantsMissing;
import dev.plinth.asset.domain.VersionNotReady;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishVersionTest {

    private static final Upload FILE = new Upload("chair.glb", 10, "a".repeat(64));
    private static final Manifest.Rendition OAK_POSTER = new Manifest.Rendition(
            "poster", Optional.of("Oak"), "posters/oak.webp", 1, 0, "image/webp", 800, Optional.empty());
    private static final Progress READY = new Progress.Ready(new Manifest(
            List.of("Oak"),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(OAK_POSTER),
            List.of(),
            List.of(),
            List.of()));

    private final InMemoryModels models = new InMemoryModels();
    private SellableSkus forSale = model -> List.of();
    private final PublishVersion publishVersion =
            new PublishVersion(models, models, model -> forSale.shownBy(model), Clock.systemUTC());
    private final Model chair = Model.named("Oslo chair", Instant.EPOCH);

    @BeforeEach
    void twoReadyVersionsAndOneThatWaits() {
        models.add(chair);
        add(1, READY);
        add(2, READY);
        add(3, new Progress.AwaitingUpload());
    }

    @Test
    void aNewerVersionIsPublishedAndTold() {
        publish(1);
        Model now = publish(2);

        assertThat(now.published()).isEqualTo(OptionalInt.of(2));
        assertThat(models.events()).extracting(PublishedEvent::rolledBack).containsExactly(false, false);
        assertThat(models.events().getLast().posterByVariant()).containsEntry("Oak", "posters/oak.webp");
    }

    @Test
    void anOlderVersionIsARollback() {
        publish(2);
        publish(1);

        assertThat(models.events()).extracting(PublishedEvent::rolledBack).containsExactly(false, true);
    }

    @Test
    void whatIsPublishedAlreadyIsToldOnlyOnce() {
        publish(1);
        publish(1);

        assertThat(models.events()).hasSize(1);
    }

    /** Whoever asks for it hears what is true now. */
    @Test
    void whatIsPublishedAlreadyIsRefusedWhereSomethingForSaleHasNoLookMeanwhile() {
        publish(1);
        forSale = model -> List.of(new SellableSku("chair", "CHAIR-ASH", Optional.of("Ash")));

        assertThatExceptionOfType(VariantsMissing.class).isThrownBy(() -> publish(1));
        assertThat(current().published()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aVersionThatIsNotReadyIsRefused() {
        assertThatExceptionOfType(VersionNotReady.class).isThrownBy(() -> publish(3));
        assertThat(models.events()).isEmpty();
    }

    @Test
    void aChangeBasedOnAnOldReadIsRefused() {
        long read = current().revision();
        publish(1);

        assertThatExceptionOfType(ModelChangedMeanwhile.class)
                .isThrownBy(() -> publishVersion.publish(chair.id(), 2, read));
    }

    @Test
    void whatCannotShowEverythingThatIsForSaleIsRefused() {
        publish(1);
        forSale = model -> List.of(
                new SellableSku("chair", "CHAIR-OAK", Optional.of("Oak")),
                new SellableSku("chair", "CHAIR-ASH", Optional.of("Ash")));

        assertThatExceptionOfType(VariantsMissing.class)
                .isThrownBy(() -> publish(2))
                .satisfies(refusal -> assertThat(refusal.skus())
                        .extracting(missing -> missing.sku().sku())
                        .containsExactly("CHAIR-ASH"));
        assertThat(current().published()).isEqualTo(OptionalInt.of(1));
        assertThat(models.events()).hasSize(1);
    }

    @Test
    void aCatalogThatDoesNotAnswerIsNoLeaveToPublish() {
        forSale = model -> {
            throw new CatalogUnavailable(new IOException("timed out"));
        };

        assertThatExceptionOfType(CatalogUnavailable.class).isThrownBy(() -> publish(1));
        assertThat(current().published()).isEmpty();
    }

    @Test
    void anUnknownVersionIsNotThere() {
        assertThat(publishVersion.publish(chair.id(), 9, current().revision())).isEmpty();
    }

    private Model publish(int version) {
        return publishVersion.publish(chair.id(), version, current().revision()).orElseThrow();
    }

    private Model current() {
        return models.model(chair.id()).orElseThrow();
    }

    private void add(int number, Progress progress) {
        models.startVersion(
                current().withNextVersion(),
                new ModelVersion(
                        chair.id(),
                        number,
                        FILE,
                        progress,
                        ModelVersion.awaiting(chair.id(), number, FILE, Instant.EPOCH)
                                .work()));
    }
}
