package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this machine must offer before anything is started. */
final class Preconditions {

    /** What all processes together hold resident once the shop is open, with some room; see docs/measurements.md. */
    private static final long LEAST_MEMORY_MB = 4_000;

    private Preconditions() {}

    /** @throws Refusal with one line that says what to do */
    static void check(ShopPorts ports) {
        if (Ports.isTaken(ports.shop())) {
            throw taken(ports.shop());
        }
        Stream.of(ShopPorts.Process.values())
                .map(ports::of)
                .filter(Ports::isTaken)
                .forEach(port -> {
                    throw taken(port);
                });
        checkMemory(Path.of("/proc/meminfo"));
    }

    static void checkMemory(Path meminfo) {
        long free = availableMegabytes(meminfo);
        if (free < LEAST_MEMORY_MB) {
            throw new Refusal("The shop needs " + LEAST_MEMORY_MB + " MB of free memory and this machine has " + free
                    + "; close something and run this again");
        }
    }

    private static Refusal taken(int port) {
        return new Refusal(
                "Port " + port + " is taken by another program; stop it, or choose another port for the shop:"
                        + " PLINTH_PORT=8090 ./run");
    }

    /** Memory that new programs can have without swapping; on machines that do not tell, plenty. */
    private static long availableMegabytes(Path meminfo) {
        try (Stream<String> lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException notLinux) {
            return Long.MAX_VALUE;
        }
    }
}
