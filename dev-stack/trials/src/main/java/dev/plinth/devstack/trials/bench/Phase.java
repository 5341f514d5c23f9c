package dev.plinth.devstack.trials.bench;

import java.util.Map;

/**
 * What one stretch of a benchmark came to.
 *
 * @param done operations that succeeded
 * @param cpu milliseconds, by program
 * @param compiling milliseconds of these that the JVMs' compilers took: what a longer warm-up would lessen
 */
record Phase(String name, long done, long failed, double seconds, Map<String, Double> cpu, double compiling) {

    double aSecond() {
        return done / seconds;
    }

    double cpuMillis() {
        return sum() / Math.max(1, done);
    }

    void print(String operation) {
        System.out.printf(
                "%n%s: %d × %s in %.1f s (%.1f/s), %d failed; %.2f CPU-ms each, %.2f of them compiling%n",
                name, done, operation, seconds, aSecond(), failed, cpuMillis(), compiling / Math.max(1, done));
        printPrograms(Math.max(1, done));
    }

    /** For a phase in which nobody did anything. */
    void printAtRest() {
        System.out.printf(
                "%n%s: %.1f CPU-ms a second, %.1f of them compiling%n", name, sum() / seconds, compiling / seconds);
        printPrograms(seconds);
    }

    private double sum() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void printPrograms(double each) {
        cpu.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(program -> program.getValue() > 0)
                .forEach(program -> System.out.printf("  %-16s %6.2f%n", program.getKey(), program.getValue() / each));
    }
}
