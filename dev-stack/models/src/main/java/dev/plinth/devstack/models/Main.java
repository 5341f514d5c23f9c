package dev.plinth.devstack.models;

import dev.plinth.devstack.models.furniture.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Writes all furniture into a folder: {@code java … dev.plinth.devstack.models.Main OUT}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: java … " + Main.class.getName() + " OUT");
            System.exit(2);
        }
        Path out = Path.of(arguments[0]);
        long start = System.nanoTime();
        var built = new FurnitureModels(out, System.out::println).build(Workshop.pieces());
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.printf(
                "%d models in %s: %.1f s, %.1f CPU-s%n",
                built.size(), out, (System.nanoTime() - start) / 1e9, cpu.toMillis() / 1e3);
    }
}
