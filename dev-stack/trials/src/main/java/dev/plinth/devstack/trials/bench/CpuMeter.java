package dev.plinth.devstack.trials.bench;

import dev.plinth.devstack.launcher.OpenShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CPU time of every process of a shop, from {@code /proc}; whoever drives the shop is not among them. */
final class CpuMeter {

    /** Of a kernel that was built as everybody builds it. */
    private static final double MILLIS_A_TICK = 10;

    /** Fields of {@code /proc/<pid>/stat} behind the name: utime, stime, cutime, cstime. */
    private static final int FIRST = 11;

    private static final int FIELDS = 4;

    private static final Pattern ANY = Pattern.compile("");
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    private final OpenShop shop;

    CpuMeter(OpenShop shop) {
        this.shop = shop;
    }

    /** Milliseconds used so far, by program. */
    Map<String, Double> read() {
        var used = new TreeMap<String, Double>();
        shop.processes()
                .forEach((program, processes) -> used.put(
                        program,
                        processes.stream()
                                .mapToDouble(process -> millis(process.pid()))
                                .sum()));
        return used;
    }

    static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
        var difference = new TreeMap<String, Double>();
        after.forEach((program, millis) -> difference.put(program, millis - before.getOrDefault(program, 0.0)));
        return difference;
    }

    /** Milliseconds that the compilers of all programs used so far. */
    double compiling() {
        return shop.processes().values().stream()
                .flatMap(Collection::stream)
                .mapToDouble(process -> compiling(process.pid()))
                .sum();
    }

    /** C1's and C2's threads; one that ended is not seen any more. */
    private static double compiling(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.map(thread -> thread.resolve("stat"))
                    .mapToDouble(stat -> millis(stat, COMPILER, 2))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static double millis(long pid) {
        return millis(Path.of("/proc/" + pid + "/stat"), ANY, FIELDS);
    }

    /** @param name what its name must have in it */
    private static double millis(Path file, Pattern name, int fields) {
        try {
            String stat = Files.readString(file);
            int end = stat.lastIndexOf(')');
            if (!name.matcher(stat.substring(0, end)).find()) {
                return 0;
            }
            String[] all = stat.substring(end + 2).split(" ");
            double ticks = 0;
            for (int field = FIRST; field < FIRST + fields; field++) {
                ticks += Long.parseLong(all[field]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
