package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ClassPath;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a program's AOT cache lies. The name tells the exact jars, so that a rebuilt program gets a new one. */
record AotCache(Path file) {

    static AotCache of(Home home, String program, ClassPath classPath) {
        return new AotCache(
                home.cache().resolve("aot").resolve(program + "-" + JarIdentity.of(classPath.entries()) + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }
}
