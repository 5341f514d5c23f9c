package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a program's AOT cache lies. The name tells the exact jars, so that a rebuilt program gets a new one, and the
 * compilers, as a JVM takes no cache that was made with others.
 */
record AotCache(Path file) {

    static AotCache of(Home home, String program, ClassPath classPath) {
        return new AotCache(home.cache()
                .resolve("aot")
                .resolve("%s-%s-%s.aot"
                        .formatted(
                                program,
                                Compilers.chosen().name().toLowerCase(Locale.ROOT),
                                JarIdentity.of(classPath.entries()))));
    }

    boolean exists() {
        return Files.exists(file);
    }
}
