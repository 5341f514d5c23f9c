package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.EdgeCaches;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.asset.domain.StoredFolders;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.VersionExpired;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpireVersionsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Upload FILE = new Upload("chair.glb", 10, "a".repeat(64));
    private static final Progress READY = new Progress.Ready(new Manifest(
            List.of(),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(),
            List.of(),
            List.of(),
            List.of()));

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Set<ModelId> unreadable = new HashSet<>();
    private final InMemoryModels models = new InMemoryModels() {
        @Override
        public Optional<ModelVersion> version(ModelId id, int number) {
            if (unreadable.contains(id)) {
                throw new IllegalStateException("no such attribute");
            }
            return super.version(id, number);
        }
    };
    private final List<String> removed = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private EdgeCaches caches = forgotten::addAll;
    private StoredFolders store = removed::add;
    private final Model chair = Model.named("Oslo chair", START);

    @BeforeEach
    void twoVersionsThatWereReadyAtTheStart() {
        models.add(chair);
        add(1);
        add(2);
    }

    @Test
    void theFilesOfAVersionThatNobodyEverPublishedGoAfterAWhile() {
        publish(2);
        sweepAfterDays(89);
        assertThat(removed).isEmpty();

        sweepAfterDays(1);
        assertThat(removed).containsExactly("renditions/" + chair.id() + "/1/", "posters/" + chair.id() + "/1/");
        assertThat(forgotten).isEqualTo(removed);
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void whatIsLeftOfARefusedVersionGoesAfterTheSameWhile() {
        var pair = new Manifest.Fidelity("low", 0.9, 27.5, 0.93, List.of(), "renditions/pair.webp");
        add(3, new Progress.Failed("below-fidelity", "Too unlike", Optional.of(pair)));
        add(4, new Progress.Failed("not-glb", "The file is no GLB"));

        sweepAfterDays(90);

        assertThat(removed).anyMatch(folder -> folder.endsWith("/3/")).anyMatch(folder -> folder.endsWith("/4/"));
        assertThat(forgotten)
                .as("of the fourth there was nothing to look at")
                .anyMatch(folder -> folder.endsWith("/3/"))
                .noneMatch(folder -> folder.endsWith("/4/"));
    }

    @Test
    void whatShoppersSeeStaysHoweverOld() {
        publish(2);
        sweepAfterDays(4_000);

        assertThat(removed).noneMatch(folder -> folder.endsWith("/2/"));
    }

    @Test
    void theWhileBeginsWhenShoppersCeaseToSeeIt() {
        publish(1);
        now = now.plus(Duration.ofDays(365));
        publish(2);

        sweepAfterDays(89);
        assertThat(removed).isEmpty();
        publish(1);
        sweepAfterDays(89);
        assertThat(removed).isEmpty();
        sweepAfterDays(1);
        assertThat(removed).allMatch(folder -> folder.endsWith("/2/")).hasSize(2);
    }

    @Test
    void whatIsPinnedStays() {
        models.pin(chair.id(), 1, true);
        models.pin(chair.id(), 2, true);
        sweepAfterDays(1_000);
        assertThat(removed).isEmpty();

        models.pin(chair.id(), 1, false);
        sweepAfterDays(0);
        assertThat(removed).hasSize(2);
    }

    @Test
    void whatIsGoneIsNeitherPublishedNorPinned() {
        sweepAfterDays(90);

        assertThatExceptionOfType(VersionExpired.class).isThrownBy(() -> publish(1));
        assertThatExceptionOfType(VersionExpired.class).isThrownBy(() -> models.pin(chair.id(), 1, true));
        assertThat(models.events()).isEmpty();
    }

    @Test
    void whatACrashLeftUndoneIsDoneByTheNextSweep() {
        caches = folders -> {
            throw new Killed();
        };
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> sweepAfterDays(90));
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.EXPIRED);

        caches = forgotten::addAll;
        removed.clear();
        sweepAfterDays(0);
        assertThat(removed).hasSize(4);
        assertThat(forgotten).hasSize(4);

        removed.clear();
        sweepAfterDays(1);
        assertThat(removed).isEmpty();
    }

    @Test
    void whatTheCachesAreTooBusyForIsDoneByTheNextSweep() {
        caches = folders -> {
            throw new IllegalStateException("as many in progress as they take");
        };
        sweepAfterDays(90);
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.EXPIRED);

        caches = forgotten::addAll;
        sweepAfterDays(1);
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void oneThatCannotBeReadKeepsNoOther() {
        Model lamp = Model.named("Brass lamp", START.plusSeconds(1));
        models.add(lamp);
        var awaiting = ModelVersion.awaiting(lamp.id(), 1, FILE, START);
        models.startVersion(lamp.withNextVersion(), awaiting.ended(READY, START));
        unreadable.add(lamp.id());

        sweepAfterDays(90);

        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.REMOVED);
        assertThat(models.of(lamp.id(), 1).state()).isEqualTo(State.KEPT);
    }

    @Test
    void oneThatCannotBeRemovedYetKeepsNoOther() {
        String locked = "renditions/" + chair.id() + "/1/";
        store = folder -> {
            if (folder.equals(locked)) {
                throw new IllegalStateException("an object is locked");
            }
            removed.add(folder);
        };
        sweepAfterDays(90);
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.EXPIRED);
        assertThat(models.of(chair.id(), 2).state()).isEqualTo(State.REMOVED);
        assertThat(forgotten).hasSize(2).allMatch(folder -> folder.endsWith("/2/"));

        store = removed::add;
        sweepAfterDays(1);
        assertThat(models.of(chair.id(), 1).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void aMerchantIsToldUntilWhen() {
        publish(2);
        var pinVersion = new PinVersion(models, models, new KeptFor(Duration.ofDays(90)));

        assertThat(pinVersion.read(chair.id(), 1).orElseThrow().until()).contains(START.plus(Duration.ofDays(90)));
        assertThat(pinVersion.read(chair.id(), 2).orElseThrow().until()).isEmpty();
        assertThat(pinVersion.pin(chair.id(), 1, true).orElseThrow().until()).isEmpty();
        assertThat(pinVersion.read(chair.id(), 3)).isEmpty();
    }

    /** As kill -9 would. */
    private static final class Killed extends Error {}

    private void sweepAfterDays(int days) {
        now = now.plus(Duration.ofDays(days));
        new ExpireVersions(
                        models,
                        models,
                        folder -> store.remove(folder),
                        folders -> caches.forget(folders),
                        new KeptFor(Duration.ofDays(90)),
                        clock)
                .sweep();
    }

    private void publish(int number) {
        long read = models.model(chair.id()).orElseThrow().revision();
        new PublishVersion(models, models, model -> List.of(), clock).publish(chair.id(), number, read);
    }

    private void add(int number) {
        add(number, READY);
    }

    private void add(int number, Progress end) {
        var awaiting = ModelVersion.awaiting(chair.id(), number, FILE, START);
        models.startVersion(models.model(chair.id()).orElseThrow().withNextVersion(), awaiting.ended(end, START));
    }
}
