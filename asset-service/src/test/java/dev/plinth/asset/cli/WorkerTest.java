package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.Pipeline;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WorkerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void answersEachJobAndGoesOnAfterAPoisonedOne() throws IOException, InterruptedException {
        Path poison =
                Files.writeString(folder.resolve("poison.glb"), "no model at all, only words that fill twenty bytes");
        Path sound = Files.write(
                folder.resolve("sound.glb"), GltfWriter.write(TestModels.cubeWithVariants(), Compression.NONE));

        List<Message> answers = answers(job(poison) + job(folder.resolve("missing.glb")) + job(sound));

        assertThat(answers.getFirst()).isEqualTo(new Message.Ready());
        assertThat(answers.stream()
                        .filter(each -> !(each instanceof Message.Working))
                        .skip(1))
                .satisfiesExactly(
                        refused -> assertThat(refused)
                                .isInstanceOfSatisfying(
                                        Message.Refused.class,
                                        it -> assertThat(it.code()).isEqualTo("not-glb")),
                        failed -> assertThat(failed).isInstanceOf(Message.Failed.class),
                        finished -> assertThat(finished)
                                .isInstanceOfSatisfying(
                                        Message.Finished.class,
                                        it -> assertThat(it.result().variants()).containsExactly("Oak", "Walnut")));
    }

    @Test
    void saysHowMuchAnUploadWouldBeWithoutUnpackingIt() throws IOException, InterruptedException {
        Path cube = Files.write(
                folder.resolve("cube.glb"), GltfWriter.write(TestModels.cubeWithVariants(), Compression.KHR_MESHOPT));
        int pixels = 2 * 64 * 64;
        int vertices = 6 * 9 * 9;
        int triangles = 6 * 8 * 8 * 2;

        assertThat(answers(JSON.writeValueAsString(new Job(cube.toString(), null)) + "\n"))
                .last()
                .isEqualTo(new Message.Weighed(
                        triangles, pixels, pixels * 4 + vertices * (12 + 12 + 8) + triangles * 3 * 2));
    }

    private String job(Path source) {
        return JSON.writeValueAsString(
                        new Job(source.toString(), folder.resolve("out").toString())) + "\n";
    }

    private static List<Message> answers(String jobs) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        try (var pipeline = Pipeline.open()) {
            new Worker(pipeline, new PrintStream(out, true, StandardCharsets.UTF_8))
                    .run(new BufferedReader(new StringReader(jobs))::readLine);
        }
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readValue(line, Message.class))
                .toList();
    }
}
