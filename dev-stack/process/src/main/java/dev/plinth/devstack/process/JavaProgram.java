package dev.plinth.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java program to run as a child on this JVM's own JDK.
 *
 * @param name what logs and failures call it
 * @param owner the process it must not outlive, see {@link Tether}
 * @param flags what stands before the class path
 * @param code {@code -cp … Main} or {@code -jar …}
 * @param arguments what {@code main} gets
 */
public record JavaProgram(String name, long owner, List<String> flags, List<String> code, List<String> arguments) {

    /** Quick to start, small, and quiet about native access, which every backend needs. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public JavaProgram {
        flags = List.copyOf(flags);
        code = List.copyOf(code);
        arguments = List.copyOf(arguments);
    }

    /** A main class on a class path, see {@link ClassPath#ofModule}. */
    public static JavaProgram of(String name, ClassPath classPath, String main) {
        return new JavaProgram(name, ownPid(), FLAGS, List.of("-cp", classPath.toString(), main), List.of());
    }

    /** An executable jar. */
    public static JavaProgram ofJar(String name, Path jar) {
        return new JavaProgram(name, ownPid(), FLAGS, List.of("-jar", jar.toString()), List.of());
    }

    public JavaProgram ownedBy(long pid) {
        return new JavaProgram(name, pid, flags, code, arguments);
    }

    public JavaProgram heap(int megabytes) {
        return flags("-Xmx" + megabytes + "m");
    }

    public JavaProgram flags(String... more) {
        return new JavaProgram(name, owner, and(flags, more), code, arguments);
    }

    public JavaProgram property(String key, String value) {
        return flags("-D" + key + "=" + value);
    }

    /** Starts from this AOT cache where it exists; the JVM itself ignores one that no longer fits. */
    public JavaProgram aotCache(Path cache) {
        return Files.exists(cache) ? flags("-XX:AOTCache=" + cache) : this;
    }

    public JavaProgram arguments(String... more) {
        return new JavaProgram(name, owner, flags, code, and(arguments, more));
    }

    /** Starts it; its output replaces the log file. */
    public ChildProcess start(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ChildProcess(name, process, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " could not be started", failed);
        }
    }

    /** The words that start it. */
    public List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java, "-D" + Tether.OWNER + "=" + owner), flags, code, arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static long ownPid() {
        return ProcessHandle.current().pid();
    }

    private static List<String> and(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
