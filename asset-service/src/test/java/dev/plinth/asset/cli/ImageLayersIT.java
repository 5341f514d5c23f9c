package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The service's jar in layers, as its image has it: the layers are those that the Dockerfile names. */
class ImageLayersIT {

    private static final Pattern LAYER = Pattern.compile("COPY --from=layers /unpack/layers/([a-z-]+)/ \\./");

    @TempDir
    private Path folder;

    @Test
    void aWorkerHasAllItNeedsToMakeAndCheckAModel() throws Exception {
        Path image = image();
        Path model = Files.write(
                folder.resolve("cube.glb"), GltfWriter.write(TestModels.cubeWithVariants(), Compression.NONE));
        var job = new Job(
                model.toString(), Files.createDirectory(folder.resolve("out")).toString());

        String end = answer(
                image,
                JsonMapper.shared().writeValueAsString(job),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                "service.jar",
                "dev.plinth.asset.cli.Main",
                "worker");

        assertThat(end).contains("\"finished\"").doesNotContain("unchecked");
    }

    private Path image() throws Exception {
        Files.copy(jar(), folder.resolve("service.jar"));
        run(folder, "-Djarmode=tools", "-jar", "service.jar", "extract", "--layers", "--destination", "layers");
        Path image = Files.createDirectory(folder.resolve("image"));
        var layers = LAYER.matcher(Files.readString(Path.of("../infra/docker/Dockerfile")));
        while (layers.find()) {
            Path layer = folder.resolve("layers").resolve(layers.group(1));
            FileSystemUtils.copyRecursively(layer, image);
        }
        return image;
    }

    /** A worker's last word on its job: whose end of the pipe closes sooner has left it alone. */
    private static String answer(Path in, String job, String... arguments) throws Exception {
        Process worker = start(in, arguments);
        try (var jobs = worker.outputWriter(StandardCharsets.UTF_8);
                var answers = worker.inputReader(StandardCharsets.UTF_8)) {
            jobs.write(job + "\n");
            jobs.flush();
            return answers.lines()
                    .dropWhile(line -> line.contains("\"ready\"") || line.contains("\"working\""))
                    .findFirst()
                    .orElse("");
        } finally {
            worker.destroyForcibly();
        }
    }

    private static void run(Path in, String... arguments) throws Exception {
        Process process = start(in, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Process start(Path in, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path jar() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("target"), "asset-service-*-SNAPSHOT.jar")) {
            return built.iterator().next();
        }
    }
}
