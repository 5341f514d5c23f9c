package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallHeapTest {

    @Test
    void collectsGarbageBeforeTheHeapGrows() throws IOException {
        assertThat(megabytes("left alone")).isGreaterThan(600);
        assertThat(megabytes()).isLessThan(300);
    }

    private static int megabytes(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmn16m",
                "-Xms64m",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Wasteful.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
