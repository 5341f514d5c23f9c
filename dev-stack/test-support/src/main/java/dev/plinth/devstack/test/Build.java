package dev.plinth.devstack.test;

import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The running build, and the folder that all of its test JVMs share.
 *
 * @param root the folder of the whole project
 * @param owner Maven's process; for a test that an editor starts, the editor; else the test itself
 */
record Build(Path root, ProcessHandle owner) {

    private static final Build CURRENT =
            new Build(rootAbove(Path.of("").toAbsolutePath()), ownerOf(ProcessHandle.current()));

    static Build current() {
        return CURRENT;
    }

    /** What every build may use again. */
    Path shared() {
        return root.resolve("target/backends");
    }

    /** Goes with this build: its name tells the owner, so that the next build can remove it. */
    Path folder() {
        return shared().resolve(key(owner));
    }

    /** Where Batch finds what its jobs start. */
    Path images() {
        return folder().resolve("images");
    }

    Path module(String name) {
        return root.resolve("dev-stack").resolve(name);
    }

    /** Removes what builds that are over have left behind; what one just leaves is left to the next. */
    void tidy() {
        List<String> running = ProcessHandle.allProcesses().map(Build::key).toList();
        try (Stream<Path> folders = Files.list(Files.createDirectories(shared()))) {
            for (Path folder : folders.filter(Build::isOfABuild).toList()) {
                if (!running.contains(folder.getFileName().toString())) {
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOfABuild(Path folder) {
        return folder.getFileName().toString().matches("\\d+-\\d+");
    }

    /** A process id alone comes back after a while. */
    private static String key(ProcessHandle process) {
        long started = process.info()
                .startInstant()
                .map(instant -> instant.getEpochSecond())
                .orElse(0L);
        return process.pid() + "-" + started;
    }

    private static ProcessHandle ownerOf(ProcessHandle self) {
        return Optional.ofNullable(Long.getLong(Tether.OWNER))
                .flatMap(ProcessHandle::of)
                .orElseGet(() -> parentJvmOf(self));
    }

    private static ProcessHandle parentJvmOf(ProcessHandle self) {
        return Stream.iterate(self.parent(), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(Build::isJava)
                .findFirst()
                .orElse(self);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("java"))
                .isPresent();
    }

    private static Path rootAbove(Path folder) {
        return Stream.iterate(folder, each -> each != null, Path::getParent)
                .filter(each -> Files.exists(each.resolve("pom.xml")) && Files.exists(each.resolve("dev-stack")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(folder + " is not inside the project"));
    }
}
