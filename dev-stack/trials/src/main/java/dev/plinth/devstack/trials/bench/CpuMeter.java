package dev.plinth.devstack.trials.bench;

import dev.plinth.devstack.launcher.OpenShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU time of every process of a shop, from {@code /proc}; whoever drives the shop is not among them. */
final class CpuMeter {

    /** Of a kernel that was built as everybody builds it. */
    private static final double MILLIS_A_TICK = 10;

    /** Fields of {@code /proc/<pid>/stat} behind the name: utime, stime, cutime, cstime. */
    private static final int FIRST = 11;

    private static final int FIELDS = 4;

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

    private static double millis(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int field = FIRST; field < FIRST + FIELDS; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
