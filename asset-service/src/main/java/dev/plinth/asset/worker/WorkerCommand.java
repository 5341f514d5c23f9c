package dev.plinth.asset.worker;

import dev.plinth.asset.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** How this service starts itself again as a worker: same JDK, same code, its own memory. */
final class WorkerCommand {

    private static final Path SHELL = Path.of("/bin/sh");

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmn16m", // all of it is touched in turns, so a larger one is memory that stays taken
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=/dev/null", // its last words come to stdout, which tell memory from a crash
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.lwjgl.system.memoryBackend=ffm");

    private WorkerCommand() {}

    /**
     * The heap's cap does not bound what native code takes, so the system bounds everything that is written to: RLIMIT_DATA
     * counts what is committed, where a cap on the address space would count what a JVM only reserves. There is no cap on
     * processor time: a worker goes from job to job, and whoever keeps the time of a job kills it.
     *
     * @param scratch where it may write; a killed worker leaves there what it was at
     */
    static List<String> of(DataSize heap, DataSize beside, Path scratch) {
        if (!Files.isExecutable(SHELL)) {
            return java(heap, scratch);
        }
        long kilobytes = heap.toKilobytes() + beside.toKilobytes();
        var command = new ArrayList<>(
                List.of(SHELL.toString(), "-c", "ulimit -c 0; ulimit -d " + kilobytes + "; exec \"$@\"", "worker"));
        command.addAll(java(heap, scratch));
        return command;
    }

    private static List<String> java(DataSize heap, Path scratch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heap.toMegabytes() + "m");
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        if (isPackedInOneJar()) {
            command.add("-Dloader.main=" + Main.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Main.class.getName());
        }
        command.add("worker");
        return command;
    }

    /** As {@code java -jar} runs it; images and ./run unpack the jar first. */
    private static boolean isPackedInOneJar() {
        return Main.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("jar:nested:");
    }
}
