package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A service's jar, unpacked the way its container image has it: a small jar beside its libraries. */
record BootJar(Path jar) {

    static BootJar of(Path module) {
        try (var jars = Files.newDirectoryStream(module.resolve("target"), "*-SNAPSHOT.jar")) {
            return new BootJar(jars.iterator().next());
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new Refusal(module + " is not built; remove .plinth/built and run this again");
        }
    }

    /** The class path of the unpacked application, behind {@code first}; unpacks it unless that is done already. */
    ClassPath unpacked(Home home, Path first) {
        Path folder = home.cache().resolve("applications").resolve(version());
        Path application = folder.resolve(jar.getFileName());
        if (!Files.exists(application)) {
            unpackInto(folder);
        }
        return new ClassPath(List.of(first, application));
    }

    private String version() {
        return jar.getFileName().toString().replace(".jar", "-") + JarIdentity.of(List.of(jar));
    }

    private void unpackInto(Path folder) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".part");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var unpacking = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new Refusal("cannot unpack " + jar + "; remove .plinth/built and run this again");
            }
            Files.move(unfinished, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("stopped while unpacking " + jar);
        }
    }
}
