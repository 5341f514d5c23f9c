package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the build has left it, alone, as somebody would run it who has nothing else of the shop. */
class CliJarIT {

    @TempDir
    private Path folder;

    @Test
    void needsNothingBesideItself() throws Exception {
        Path model = Files.write(
                folder.resolve("cube.glb"), GltfWriter.write(TestModels.cubeWithVariants(), Compression.NONE));
        Path report = folder.resolve("report.json");

        Path said = run("optimize", model.toString(), folder.resolve("out").toString(), "--report", report.toString());

        assertThat(said)
                .content()
                .contains("source:", "preview", "full", "usdz", "Walnut")
                .doesNotContain("\r");
        assertThat(folder.resolve("err")).isEmptyFile();
        assertThat(report).content().contains("\"ssim\"");
    }

    private Path run(String... arguments) throws Exception {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                jar().toString()),
                        Stream.of(arguments))
                .toList();
        Path out = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("err")))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
        return out;
    }

    private static Path jar() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("target"), "asset-service-*-cli.jar")) {
            return built.iterator().next();
        }
    }
}
