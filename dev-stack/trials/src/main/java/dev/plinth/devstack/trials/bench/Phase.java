package dev.plinth.devstack.trials.bench;

import java.util.Map;

/**
 * What one stretch of a benchmark came to.
 *
 * @param done operations that succeeded
 * @param cpu milliseconds, by program
 */
record Phase(String name, long done, long failed, double seconds, Map<String, Double> cpu) {

    double aSecond() {
        return done / seconds;
    }

    double cpuMillis() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum() / Math.max(1, done);
    }

    void print(String operation) {
        System.out.printf(
                "%n%s: %d × %s in %.1f s (%.1f/s), %d failed; %.2f CPU-ms each%n",
                name, done, operation, seconds, aSecond(), failed, cpuMillis());
        cpu.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(program -> program.getValue() > 0)
                .forEach(program ->
                        System.out.printf("  %-16s %6.2f%n", program.getKey(), program.getValue() / Math.max(1, done)));
    }
}
