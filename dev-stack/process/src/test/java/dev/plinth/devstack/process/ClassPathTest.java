package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    private static final FileTime BEFORE = FileTime.fromMillis(1_000_000);
    private static final FileTime LATER = FileTime.fromMillis(2_000_000);

    @TempDir
    private Path module;

    private Path classes;
    private Path library;

    @BeforeEach
    void aBuiltModule() throws IOException {
        classes = Files.createDirectories(module.resolve("target/classes"));
        library = Files.createFile(module.resolve("library.jar"));
        Files.createFile(classes.resolve("A.class"));
        Files.setLastModifiedTime(classes.resolve("A.class"), BEFORE);
        Files.writeString(module.resolve("target/classpath"), library + "\n");
    }

    @Test
    void isTheModulesClassesAndItsLibraries() {
        var classPath = ClassPath.ofModule(module);

        assertThat(classPath.entries()).containsExactly(classes, library);
        assertThat(classPath.isJarsOnly()).isFalse();
    }

    @Test
    void prefersTheJarThatHoldsTheseClasses() throws IOException {
        Path jar = jar("thing-1.0.jar", LATER);
        jar("thing-1.0-tests.jar", LATER);

        assertThat(ClassPath.ofModule(module).entries()).containsExactly(jar, library);
        assertThat(ClassPath.ofModule(module).isJarsOnly()).isTrue();
    }

    @Test
    void ignoresAJarOlderThanTheClasses() throws IOException {
        jar("thing-1.0.jar", FileTime.fromMillis(1));

        assertThat(ClassPath.ofModule(module).entries()).containsExactly(classes, library);
    }

    @Test
    void saysThatAModuleIsNotBuilt() throws IOException {
        Files.delete(module.resolve("target/classpath"));

        assertThatIllegalStateException()
                .isThrownBy(() -> ClassPath.ofModule(module))
                .withMessageContaining("is not built");
    }

    private Path jar(String name, FileTime modified) throws IOException {
        return Files.setLastModifiedTime(
                Files.createFile(module.resolve("target").resolve(name)), modified);
    }
}
