package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Recipe.Cooked;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What a worker's end is taken for; WorkerCommandTest holds that real ones end so. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FakeWorkersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 3",
                "echo '# There is insufficient memory for the Java Runtime Environment to continue.'; exit 134",
                "echo 'Terminating due to java.lang.OutOfMemoryError: Java heap space'; exit 1"
            })
    void whoMeetsItsCapsHadAModelThatIsTooHeavy(String end) {
        assertThat(refusal(end).code()).isEqualTo("too-heavy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 134", "exit 1", "echo '#  SIGSEGV (0xb) at pc=0x0'; exit 134", "kill -SEGV $$"})
    void whoBreaksOverAFileHadOneThatCannotBeRead(String end) {
        Cooked.Refused refusal = refusal(end);

        assertThat(refusal.code()).isEqualTo("unreadable");
        assertThat(refusal.detail()).doesNotContain("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void whoIsEndedFromOutsideSaysNothingOfItsModel(String signal) {
        assertThatIllegalStateException().isThrownBy(() -> cook("kill -" + signal + " $$; sleep 5"));
        assertThatIllegalStateException().isThrownBy(() -> weigh("kill -" + signal + " $$; sleep 5"));
    }

    /** A host without memory, a class path that is broken: every upload would be the one to blame. */
    @Test
    void whoDiesBeforeItIsReadySaysNothingOfItsModel() {
        WorkerRecipe recipe = recipeOf("read job; echo 'insufficient memory'; exit 1");

        assertThatIllegalStateException()
                .isThrownBy(() -> recipe.cook(version(), folder.resolve("a.glb"), folder, step -> {}));
    }

    @Test
    void whoseAnswerIsCutOffSaysNothingOfItsModel() {
        assertThatIllegalStateException().isThrownBy(() -> cook("printf '{\"type\":\"fini'; kill -KILL $$"));
        assertThatIllegalStateException().isThrownBy(() -> cook("echo '{\"type\":\"fini'; exec sleep 300"));
    }

    @Test
    void whoHasNoDiskToWeighOnIsTriedAgain() {
        String full = "echo '{\"type\":\"failed\",\"detail\":\"No space left on device\"}'";

        assertThatIllegalStateException().isThrownBy(() -> weigh(full)).withMessageContaining("No space left");
        assertThatIllegalStateException().isThrownBy(() -> cook(full)).withMessageContaining("No space left");
    }

    @Test
    void whatKillsItsWeigherIsCookedWhichTellsWhy() throws IOException {
        assertThat(weigh("exit 134")).isEqualTo(new Weight(4, 0, 0));
    }

    @Test
    void whoTakesTooLongIsEnded() {
        assertThat(refusal("exec sleep 300").code()).isEqualTo("takes-too-long");
    }

    @Test
    void whatWasNotCheckedIsNotReady() {
        String unchecked = "echo '{\"type\":\"finished\",\"result\":{\"renditions\":[],\"variants\":[],\"steps\":[],"
                + "\"fidelity\":[],\"bounds\":{\"min\":[0,0,0],\"max\":[1,1,1]},"
                + "\"warnings\":[{\"code\":\"unchecked\",\"detail\":\"no Node\"}]}}'";

        assertThatIllegalStateException().isThrownBy(() -> cook(unchecked)).withMessageContaining("checked");
    }

    private Cooked.Refused refusal(String end) {
        return (Cooked.Refused) cook(end);
    }

    private Cooked cook(String end) {
        WorkerRecipe recipe = recipe(end);
        try {
            return recipe.cook(version(), folder.resolve("a.glb"), folder, step -> {});
        } finally {
            recipe.close();
        }
    }

    private Weight weigh(String end) throws IOException {
        WorkerRecipe recipe = recipe(end);
        try {
            return recipe.weigh(Files.write(folder.resolve("a.glb"), new byte[4]));
        } finally {
            recipe.close();
        }
    }

    private static ModelVersion version() {
        return ModelVersion.awaiting(ModelId.fresh(), 1, new Upload("a.glb", 4, "a".repeat(64)), Instant.EPOCH);
    }

    /** Is ready, takes a job, then ends like that. */
    private static WorkerRecipe recipe(String end) {
        return recipeOf("echo '{\"type\":\"ready\"}'; read job; " + end);
    }

    private static WorkerRecipe recipeOf(String program) {
        var properties = new PipelineProperties(
                1,
                DataSize.ofMegabytes(64),
                DataSize.ofMegabytes(64),
                Duration.ofSeconds(2),
                PipelineProperties.Validator.REQUIRED,
                new PipelineProperties.Light(DataSize.ofMegabytes(1), 1, 1));
        return new WorkerRecipe(properties, List.of("/bin/sh", "-c", program));
    }
}
