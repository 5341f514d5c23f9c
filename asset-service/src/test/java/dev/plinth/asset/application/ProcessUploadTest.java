package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.HeavyWork.Cause;
import dev.plinth.asset.domain.HeavyWork.State;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.Weight;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessUploadTest {

    @TempDir
    private Path scratch;

    private static final Manifest MANIFEST = new Manifest(
            List.of(),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(new Manifest.Rendition(
                    "full", Optional.empty(), "renditions/a.glb", 1, 1, "model/gltf-binary", 0, Optional.of("br"))),
            List.of(),
            List.of(),
            List.of());

    private static final LightWork LIGHT = new LightWork(new Weight(1000, 1000, 1000));
    private static final Patience.Tries TRIES = new Patience.Tries(5, 2, Duration.ofMinutes(1), Duration.ofMinutes(4));
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(60), TRIES, Duration.ofDays(7), Duration.ofDays(30));

    /** Those of no store that can be read just now. */
    private final Set<Integer> unreadable = new HashSet<>();

    private final InMemoryModels models = new InMemoryModels() {
        @Override
        public Optional<ModelVersion> version(ModelId id, int number) {
            if (unreadable.contains(number)) {
                throw new IllegalStateException("no such attribute");
            }
            return super.version(id, number);
        }
    };
    private final List<String> stored = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Model chair = Model.named("Oslo chair", Instant.EPOCH);
    private Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private Cook recipe = sound();
    private Executor hands = Runnable::run;
    private Weight weight = new Weight(10, 12, 0);
    /** Null while it is away. */
    private @Nullable State batch = new State.UnderWay();

    private Originals.Arrival arrival = new Originals.Arrival.Missing(List.of());
    private int submitted;

    @FunctionalInterface
    private interface Cook {
        Recipe.Cooked cook(ModelVersion version, Path original, Path folder, Consumer<Step> steps);
    }

    @BeforeEach
    void anUploadThatHasArrived() {
        models.add(chair);
        models.startVersion(
                chair.withNextVersion(),
                ModelVersion.awaiting(chair.id(), 1, new Upload("chair.glb", 10, "a".repeat(64)), clock.instant()));
    }

    @Test
    void whatThePipelineMadeIsStoredBeforeTheVersionIsReady() {
        process();

        assertThat(stored).containsExactly("renditions/a.glb br");
        assertThat(progress()).isEqualTo(new Progress.Ready(MANIFEST));
    }

    @Test
    void aRefusedUploadTellsItsCause() {
        recipe = (version, original, folder, steps) -> new Recipe.Cooked.Refused("not-glb", "The file is no GLB");

        process();

        assertThat(progress()).isEqualTo(new Progress.Failed("not-glb", "The file is no GLB"));
        assertThat(stored).isEmpty();
    }

    @Test
    void whatIsRefusedForItsLooksKeepsThePictureOfBoth() {
        var fidelity = new Manifest.Fidelity("low", 0.9, 27.5, 0.93, List.of(), "renditions/pair.webp");
        var picture = new Manifest.Rendition(
                "comparison", Optional.empty(), "renditions/pair.webp", 9, 0, "image/webp", 512, Optional.empty());
        recipe = (version, original, folder, steps) -> new Recipe.Cooked.Refused(
                "below-fidelity",
                "Too unlike",
                Optional.of(new Recipe.Compared(fidelity, picture, folder.resolve("pair.webp"))));

        process();

        assertThat(progress()).isEqualTo(new Progress.Failed("below-fidelity", "Too unlike", Optional.of(fidelity)));
        assertThat(stored).containsExactly("renditions/pair.webp ");
    }

    @Test
    void aFaultOfOursIsTriedAgainByTheNextWhoComes() {
        recipe = broken();
        process();
        assertThat(progress()).isInstanceOf(Progress.Processing.class);

        recipe = sound();
        later();
        process();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
        assertThat(version().work().attempts()).isEqualTo(2);
    }

    @Test
    void aFaultOfOursIsWaitedForLongerEachTime() {
        recipe = broken();
        for (int minutes : new int[] {1, 2, 4, 4}) {
            process();
            resume();
            assertThat(version().work().nextTry()).hasValue(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock = Clock.offset(clock, Duration.ofMinutes(minutes));
        }
        recipe = sound();

        resume();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
        assertThat(version().work().nextTry()).isEmpty();
        assertThat(removed).isEmpty();
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUpWithACauseAndLeavesNoFiles() {
        recipe = broken();
        for (int i = 0; i < TRIES.attempts(); i++) {
            process();
            assertThat(progress()).isInstanceOf(Progress.Processing.class);
            clock = Clock.offset(clock, TRIES.longest());
        }

        process();

        assertThat(progress()).isEqualTo(ProcessUpload.GIVEN_UP);
        assertThat(removed)
                .containsExactly(version().renditionsFolder(), version().postersFolder());
    }

    /** Silent for too long, and alive: its files may be going already. */
    @Test
    void whoStillWorksOnWhatIsGivenUpCannotSayAnymoreHowItEnded() {
        ModelVersion begun = version().begun(clock.instant(), clock.instant());
        models.progress(begun, version().work().attempts());
        ModelVersion held = version();
        var told = new ArrayList<Boolean>();

        new FailedWork(
                        models,
                        _ -> told.add(models.progress(
                                held.ended(new Progress.Failed("late", "late"), clock.instant()),
                                held.work().attempts())),
                        PATIENCE,
                        clock)
                .end(held, ProcessUpload.GIVEN_UP);

        assertThat(told).containsExactly(false, false);
        assertThat(progress()).isEqualTo(ProcessUpload.GIVEN_UP);
    }

    @Test
    void whatKillsWhoeverBeginsItIsGivenUpSooner() {
        recipe = deadly();
        for (int i = 0; i < TRIES.deaths(); i++) {
            assertThatExceptionOfType(Killed.class).isThrownBy(this::process);
            later();
        }

        process();

        assertThat(progress()).isEqualTo(ProcessUpload.GIVEN_UP);
    }

    @Test
    void aDeathAfterAnOutageIsTheFirst() {
        recipe = deadly();
        assertThatExceptionOfType(Killed.class).isThrownBy(this::process);
        later();
        recipe = broken();
        process();
        clock = Clock.offset(clock, TRIES.longest());
        recipe = deadly();
        assertThatExceptionOfType(Killed.class).isThrownBy(this::process);
        later();
        recipe = sound();

        process();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void oneThatCannotBeResumedStandsInNobodysWay() {
        handToBatch();
        arrivedToo();
        weight = new Weight(10, 12, 0);
        batch = null;

        resume();

        assertThat(models.version(chair.id(), 2).orElseThrow().progress()).isInstanceOf(Progress.Ready.class);
        assertThat(progress()).isInstanceOf(Progress.Processing.class);
    }

    @Test
    void oneThatCannotBeReadStandsInNobodysWay() {
        arrivedToo();
        unreadable.add(1);

        resume();

        assertThat(models.version(chair.id(), 2).orElseThrow().progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void whatTakesItsTimeIsHandedOutOnceAndKeepsNobodyWaiting() {
        arrivedToo();
        clock = Clock.offset(clock, Duration.ofDays(8));
        var handedOut = new ArrayDeque<Runnable>();
        hands = handedOut::add;
        ResumeWork resumeWork = resumeWork();

        resumeWork.resume();
        resumeWork.resume();

        assertThat(progress()).isInstanceOf(Progress.Failed.class);
        assertThat(handedOut).hasSize(1);

        handedOut.remove().run();
        assertThat(models.version(chair.id(), 2).orElseThrow().progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void anEventThatComesTwiceCooksOnce() {
        process();
        recipe = neverAgain();

        process();
    }

    @Test
    void whatAnotherWorksOnIsLeftToIt() {
        recipe = (version, original, folder, steps) -> {
            recipe = neverAgain();
            process();
            return new Recipe.Cooked.Made(MANIFEST, List.of(folder.resolve("a.glb")));
        };

        process();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void whoeverLostItsWorkToAnotherTellsNoMoreOfIt() {
        recipe = (version, original, folder, steps) -> {
            later();
            recipe = (same, again, place, told) -> new Recipe.Cooked.Refused("not-glb", "The file is no GLB");
            process();
            return new Recipe.Cooked.Made(MANIFEST, List.of(folder.resolve("a.glb")));
        };

        process();

        assertThat(progress()).isInstanceOf(Progress.Failed.class);
        assertThat(stored).as("in a folder that the other may be removing").isEmpty();
    }

    @Test
    void anUploadThatNeverCameIsEndedAfterAWhile() {
        resume();
        assertThat(progress()).isEqualTo(new Progress.AwaitingUpload());

        clock = Clock.offset(clock, Duration.ofDays(8));
        resume();

        assertThat(progress())
                .isInstanceOfSatisfying(
                        Progress.Failed.class, end -> assertThat(end.code()).isEqualTo("never-sent"));
    }

    @Test
    void whatIsCompletedIsDoneThoughItsEventWasLost() {
        arrival = new Originals.Arrival.Whole();

        assertThat(complete().progress()).isEqualTo(new Progress.Processing(Step.QUEUED));
        resume();
        assertThat(progress()).as("its event may be on the way").isEqualTo(new Progress.Processing(Step.QUEUED));
        later();
        resume();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void whatIsCompletedIsBegunByItsEventAtOnce() {
        arrival = new Originals.Arrival.Whole();
        complete();

        process();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
        assertThat(complete().progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void whatArrivedUnnoticedIsDoneAndNotThrownAway() {
        arrival = new Originals.Arrival.Whole();
        clock = Clock.offset(clock, Duration.ofDays(8));

        resume();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void workThatDiedIsFoundAndDone() {
        recipe = deadly();
        assertThatExceptionOfType(Killed.class).isThrownBy(this::process);
        recipe = sound();
        later();

        resume();

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void whatIsHeavyBecomesABatchJobOnce() {
        recipe = neverAgain();
        weight = new Weight(10, LIGHT.most().triangles() + 1, 0);

        process();
        process();
        resume();

        assertThat(submitted).isEqualTo(1);
        assertThat(version().work().batchJob()).hasValue("job-1");
        assertThat(version().work().nextTry()).isEmpty();
        assertThat(progress()).isEqualTo(new Progress.Processing(Step.QUEUED));
    }

    @Test
    void theBatchJobPreparesWhatWasHandedToIt() {
        handToBatch();
        weight = new Weight(10, 12, 0);

        processUpload().prepare(chair.id(), 1);

        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void aBatchJobThatFailedFailsItsVersionWithACause() {
        handToBatch();
        batch = new State.Failed(Cause.TIME);

        resume();

        assertThat(progress())
                .isInstanceOfSatisfying(
                        Progress.Failed.class, end -> assertThat(end.code()).isEqualTo("takes-too-long"));
    }

    @Test
    void aBatchJobThatTookTooMuchMemoryLeavesNoFiles() {
        handToBatch();
        batch = new State.Failed(Cause.MEMORY);

        resume();

        assertThat(progress())
                .isInstanceOfSatisfying(
                        Progress.Failed.class, end -> assertThat(end.code()).isEqualTo("too-heavy"));
        assertThat(removed)
                .containsExactly(version().renditionsFolder(), version().postersFolder());
    }

    @Test
    void aBatchJobThatLostItsHostIsHandedOverAgainAfterAWhile() {
        handToBatch();
        batch = new State.Failed(Cause.MACHINE);

        resume();
        resume();
        assertThat(submitted).isEqualTo(1);
        assertThat(progress()).isInstanceOf(Progress.Processing.class);
        clock = Clock.offset(clock, TRIES.first());
        resume();

        assertThat(submitted).isEqualTo(2);
        assertThat(version().work().batchJob()).hasValue("job-2");
    }

    @Test
    void aBatchThatTakesNoJobsIsWaitedFor() {
        batch = null;
        weight = new Weight(10, 0, LIGHT.most().pixels() + 1);

        process();

        assertThat(progress()).isInstanceOf(Progress.Processing.class);
        assertThat(version().work().batchJob()).isEmpty();
    }

    @Test
    void aBatchJobThatIsOverAndLeftNothingIsDoneAgain() {
        handToBatch();
        batch = new State.Over();

        resume();

        assertThat(submitted).isEqualTo(2);
    }

    /** The chair's second version, of which no event tells. */
    private void arrivedToo() {
        models.startVersion(
                models.model(chair.id()).orElseThrow().withNextVersion(),
                ModelVersion.awaiting(chair.id(), 2, version().upload(), clock.instant())
                        .arrived(clock.instant()));
    }

    private void handToBatch() {
        weight = new Weight(10, 0, LIGHT.most().pixels() + 1);
        process();
        assertThat(submitted).isEqualTo(1);
    }

    private final class RecipeOfTheTest implements Recipe {
        @Override
        public Weight weigh(Path original) {
            return weight;
        }

        @Override
        public Cooked cook(ModelVersion version, Path original, Path folder, Consumer<Step> steps) {
            return recipe.cook(version, original, folder, steps);
        }
    }

    private final class BatchOfTheTest implements HeavyWork {
        @Override
        public String submit(ModelVersion version) {
            isReached();
            return "job-" + ++submitted;
        }

        @Override
        public State state(String job) {
            return isReached();
        }

        private State isReached() {
            if (batch == null) {
                throw new IllegalStateException("Batch is away");
            }
            return batch;
        }
    }

    private static Cook sound() {
        return (version, original, folder, steps) -> new Recipe.Cooked.Made(MANIFEST, List.of(folder.resolve("a.glb")));
    }

    private static Cook broken() {
        return (version, original, folder, steps) -> {
            throw new IllegalStateException("disk full");
        };
    }

    /** As kill -9 would: nobody tells of anything. */
    private static final class Killed extends Error {}

    private static Cook deadly() {
        return (version, original, folder, steps) -> {
            throw new Killed();
        };
    }

    private static Cook neverAgain() {
        return (version, original, folder, steps) -> {
            throw new AssertionError("cooked twice");
        };
    }

    /** So much later that whoever works is not waited for any more. */
    private void later() {
        clock = Clock.offset(clock, PATIENCE.unheardOf().plusSeconds(1));
    }

    private void process() {
        processUpload().process(chair.id(), 1);
    }

    private ModelVersion complete() {
        Upload announced = version().upload();
        return new CompleteUpload(models, new OriginalsOfTheTest(), PATIENCE, clock)
                .complete(chair.id(), 1, announced.bytes(), announced.sha256())
                .orElseThrow();
    }

    private void resume() {
        resumeWork().resume();
    }

    private ResumeWork resumeWork() {
        return new ResumeWork(
                models,
                new OriginalsOfTheTest(),
                processUpload(),
                new BatchOfTheTest(),
                failedWork(),
                new Hands(hands),
                PATIENCE,
                clock);
    }

    private ProcessUpload processUpload() {
        var cook = new CookVersion(
                new OriginalsOfTheTest(),
                (key, file, type, encoding) -> stored.add(key + " " + encoding.orElse("")),
                new RecipeOfTheTest(),
                new Workplace(new Scratch(scratch)),
                LIGHT);
        return new ProcessUpload(models, cook, new BatchOfTheTest(), failedWork(), PATIENCE, clock);
    }

    private FailedWork failedWork() {
        return new FailedWork(models, removed::add, PATIENCE, clock);
    }

    private Progress progress() {
        return version().progress();
    }

    private ModelVersion version() {
        return models.version(chair.id(), 1).orElseThrow();
    }

    /** The recipe of these tests reads nothing. */
    private final class OriginalsOfTheTest implements Originals {
        @Override
        public UploadPermit permit(ModelVersion version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Arrival arrival(ModelVersion version) {
            return arrival;
        }

        @Override
        public void fetch(ModelVersion version, Path into) {}

        @Override
        public void remove(ModelVersion version) {}
    }
}
