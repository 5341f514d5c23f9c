package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Models.Place;
import dev.plinth.asset.domain.Models.VersionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every store of models must do; the fake and DynamoDB run the same tests. */
public abstract class ModelsContract {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Manifest MANIFEST = new Manifest(
            List.of("Oak"),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(new Manifest.Rendition(
                    "full", Optional.of("Oak"), "renditions/a.glb", 2, 1, "model/gltf-binary", 0, Optional.of("br"))),
            List.of(),
            List.of(),
            List.of(new Manifest.Warning("large-full", "The full has 4000 KiB.")));

    protected abstract Models models();

    protected abstract Retentions retentions();

    /** How many events were told of models until now. */
    protected abstract int told();

    @Test
    void returnsWhatWasAdded() {
        Model chair = added("Oslo chair", NOW);

        assertThat(models().model(chair.id())).contains(chair);
        assertThat(models().modelOrDeleted(chair.id())).contains(chair);
        assertThat(models().model(ModelId.fresh())).isEmpty();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        Model oldest = added("Oslo chair", NOW);
        Model middle = added("Bergen lamp", NOW.plusMillis(1));
        Model newest = added("Turku sofa", NOW.plusSeconds(1));

        assertThat(models().models(false, Optional.empty(), 2)).containsExactly(newest, middle);
        assertThat(models().models(false, Optional.of(new Place(middle.created(), middle.id())), 2))
                .containsExactly(oldest);
        assertThat(models().models(false, Optional.of(new Place(oldest.created(), oldest.id())), 2))
                .isEmpty();
    }

    @Test
    void goesOnBehindAModelThatIsNoLongerListed() {
        Model older = added("Oslo chair", NOW);
        Model newer = added("Bergen lamp", NOW.plusSeconds(1));
        models().delete(newer.deleted(NOW));

        assertThat(models().models(false, Optional.of(new Place(newer.created(), newer.id())), 2))
                .containsExactly(older);
    }

    @Test
    void keepsVersionsTheNewestFirst() {
        Model chair = started(started(added("Oslo chair", NOW)));

        assertThat(models().model(chair.id()).orElseThrow().versions()).isEqualTo(2);
        assertThat(numbers(models().versions(chair.id(), Integer.MAX_VALUE, 5))).containsExactly(2, 1);
        assertThat(numbers(models().versions(chair.id(), Integer.MAX_VALUE, 1))).containsExactly(2);
        assertThat(numbers(models().versions(chair.id(), 2, 5))).containsExactly(1);
        assertThat(models().versions(chair.id(), 1, 5)).isEmpty();
        assertThat(models().version(chair.id(), 3)).isEmpty();
    }

    /** DynamoDB answers at most a megabyte at once. */
    @Test
    void aPageOfVersionsIsFullHoweverMuchIsSaidOfThem() {
        Model chair = added("Oslo chair", NOW);
        for (int number = 1; number <= 5; number++) {
            chair = started(chair);
            models().progress(begun(chair).ended(new Progress.Failed("not-glb", "x".repeat(300_000)), NOW), 1);
        }

        assertThat(numbers(models().versions(chair.id(), Integer.MAX_VALUE, 4))).containsExactly(5, 4, 3, 2);
        assertThat(numbers(models().versions(chair.id(), Integer.MAX_VALUE, 9))).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void refusesAVersionBasedOnAStaleRead() {
        Model chair = added("Oslo chair", NOW);
        started(chair);

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> started(chair));
        assertThat(models().versions(chair.id(), 9, 9)).hasSize(1);
    }

    @Test
    void returnsEveryEndAsItWasSaid() {
        var view = new Manifest.View("front-right", Optional.of("Oak"), 0.9, 27.5);
        var unlike = new Manifest.Fidelity("low", 0.9, 27.5, 0.93, List.of(view), "renditions/pair.webp");

        for (Progress end : List.of(
                new Progress.Ready(MANIFEST),
                new Progress.Failed("not-glb", "The file is no GLB"),
                new Progress.Failed("below-fidelity", "Too unlike", Optional.of(unlike)))) {
            ModelVersion begun = begun(started(added("Oslo chair", NOW)));
            assertThat(models().progress(begun.ended(end, NOW), 1)).isTrue();

            assertThat(models().version(begun.model(), 1)).contains(begun.ended(end, NOW));
        }
    }

    @Test
    void isUnfinishedUntilItsEnd() {
        ModelVersion begun = begun(started(added("Oslo chair", NOW)));
        assertThat(models().unfinished()).containsExactly(new VersionKey(begun.model(), 1));

        ModelVersion further = begun.at(new Step("weld", 1, 2), NOW.plusSeconds(9));
        models().progress(further, 1);
        assertThat(models().unfinished()).containsExactly(new VersionKey(begun.model(), 1));

        models().progress(further.ended(new Progress.Ready(MANIFEST), NOW), 1);
        assertThat(models().unfinished()).isEmpty();
    }

    @Test
    void hearsNoMoreOfWhatWasBegunAgainByAnother() {
        ModelVersion mine = begun(started(added("Oslo chair", NOW)));
        ModelVersion theirs = mine.begun(NOW, NOW.plusSeconds(1));
        assertThat(models().progress(theirs, 1)).isTrue();

        assertThat(models().progress(mine.ended(new Progress.Ready(MANIFEST), NOW), 1))
                .isFalse();
        assertThat(models().version(mine.model(), 1)).contains(theirs);
    }

    @Test
    void neverChangesWhatIsFinished() {
        ModelVersion begun = begun(started(added("Oslo chair", NOW)));
        ModelVersion ready = begun.ended(new Progress.Ready(MANIFEST), NOW);
        models().progress(ready, 1);

        assertThat(models().progress(begun, 1)).isFalse();
        assertThat(models().version(begun.model(), 1)).contains(ready);
    }

    @Test
    void movesThePointerAndTellsOfIt() {
        Model chair = started(added("Oslo chair", NOW));
        int before = told();

        Model published = published(chair, OptionalInt.empty(), 1);

        assertThat(models().model(chair.id())).contains(published);
        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void keepsHowOftenAndUntilWhenItWasPutOff() {
        Model chair = started(added("Oslo chair", NOW));
        ModelVersion off = begun(chair).putOff(NOW.plusSeconds(120));

        assertThat(models().progress(off, 1)).isTrue();

        assertThat(models().version(chair.id(), 1)).contains(off);
        assertThat(off.work().untold()).isZero();
    }

    @Test
    void neitherMovesNorTellsBasedOnAStaleRead() {
        Model chair = started(added("Oslo chair", NOW));
        Model published = published(chair, OptionalInt.empty(), 1);
        int before = told();

        assertThatExceptionOfType(ModelChangedMeanwhile.class)
                .isThrownBy(() -> published(chair, OptionalInt.empty(), 1));
        assertThat(models().model(chair.id())).contains(published);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void neverPublishesWhatHasExpired() {
        Model chair = started(added("Oslo chair", NOW));
        retentions().expire(chair.id(), 1);

        assertThatExceptionOfType(ModelChangedMeanwhile.class)
                .isThrownBy(() -> published(chair, OptionalInt.empty(), 1));
        assertThat(models().model(chair.id())).contains(chair);
    }

    @Test
    void movesADeletedModelFromOneListToTheOtherAndBack() {
        Model chair = published(started(added("Oslo chair", NOW)), OptionalInt.empty(), 1);
        int before = told();

        Model deleted = chair.deleted(NOW);
        models().delete(deleted);
        assertThat(models().model(chair.id())).isEmpty();
        assertThat(models().modelOrDeleted(chair.id())).contains(deleted);
        assertThat(models().models(false, Optional.empty(), 9)).isEmpty();
        assertThat(models().models(true, Optional.empty(), 9)).containsExactly(deleted);

        Model restored = deleted.restored();
        models().restore(restored, Optional.of(event(restored, 1)));
        assertThat(models().model(chair.id())).contains(restored);
        assertThat(models().models(true, Optional.empty(), 9)).isEmpty();
        assertThat(told()).isEqualTo(before + 2);
    }

    @Test
    void takesADeletedModelBackUnpublishedAndTellsNobody() {
        Model chair = published(started(added("Oslo chair", NOW)), OptionalInt.empty(), 1);
        Model deleted = chair.deleted(NOW);
        models().delete(deleted);
        int before = told();

        Model restored = deleted.restored().unpublished();
        models().restoreUnpublished(restored, deleted.published(), NOW.plusSeconds(5));

        assertThat(models().model(chair.id())).contains(restored);
        assertThat(models().models(false, Optional.empty(), 9)).containsExactly(restored);
        assertThat(retentions().of(chair.id(), 1).unusedSince()).contains(NOW.plusSeconds(5));
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void aVersionOfADeletedModelIsTheShopsButNobodyElses() {
        Model chair = started(added("Oslo chair", NOW));
        assertThat(models().versionOfModel(chair.id(), 1)).isPresent();

        models().delete(chair.deleted(NOW));

        assertThat(models().versionOfModel(chair.id(), 1)).isEmpty();
        assertThat(models().version(chair.id(), 1)).isPresent();
    }

    @Test
    void tellsNothingOfADeletedModelThatNobodySaw() {
        Model chair = added("Oslo chair", NOW);
        int before = told();

        models().delete(chair.deleted(NOW));

        assertThat(told()).isEqualTo(before);
    }

    @Test
    void deletesOnlyWhatWasReadLast() {
        Model chair = added("Oslo chair", NOW);
        started(chair);

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> models().delete(chair.deleted(NOW)));
        assertThat(models().models(false, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void forgetsAModelWithAllThatIsIts() {
        Model chair = started(added("Oslo chair", NOW));
        retentions().pin(chair.id(), 1, true);
        Model deleted = chair.deleted(NOW);
        models().delete(deleted);

        models().forget(deleted);

        assertThat(models().modelOrDeleted(chair.id())).isEmpty();
        assertThat(models().models(true, Optional.empty(), 9)).isEmpty();
        assertThat(models().version(chair.id(), 1)).isEmpty();
        assertThat(models().unfinished()).isEmpty();
        assertThat(retentions().of(chair.id(), 1)).isEqualTo(Retention.of(chair.id(), 1));
    }

    private Model added(String name, Instant created) {
        Model model = Model.named(name, created);
        models().add(model);
        return model;
    }

    private Model started(Model model) {
        Model next = model.withNextVersion();
        var upload = new Upload("chair.glb", 10, "a".repeat(64));
        models().startVersion(next, ModelVersion.awaiting(model.id(), next.versions(), upload, NOW));
        return next;
    }

    private ModelVersion begun(Model model) {
        ModelVersion begun =
                models().version(model.id(), model.versions()).orElseThrow().begun(NOW, NOW.plusSeconds(60));
        assertThat(models().progress(begun, 0)).isTrue();
        return begun;
    }

    private Model published(Model model, OptionalInt from, int version) {
        Model next = model.publishing(version);
        models().publish(next, from, event(model, version), NOW);
        return next;
    }

    private static PublishedEvent event(Model model, int version) {
        return new PublishedEvent(
                model.id(), version, false, List.of("Oak"), Optional.empty(), Map.of(), MANIFEST.bounds());
    }

    private static List<Integer> numbers(List<ModelVersion> versions) {
        return versions.stream().map(ModelVersion::number).toList();
    }
}
