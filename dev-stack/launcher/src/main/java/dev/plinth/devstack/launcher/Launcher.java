package dev.plinth.devstack.launcher;

import dev.plinth.devstack.launcher.journey.Step;
import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.models.DemoCatalogue;
import dev.plinth.devstack.models.DemoProduct;
import dev.plinth.devstack.process.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code ./run}: starts the whole shop on this machine, fills it, and keeps it until Ctrl-C. */
public final class Launcher {

    private final Options options;
    private final Home home;
    private final ShopPorts ports;
    private final Progress progress = new Progress(System.out);

    private Launcher(Options options, Home home, ShopPorts ports) {
        this.options = options;
        this.home = home;
        this.ports = ports;
    }

    /** The first word is the checkout; the others are the person's. */
    public static void main(String[] words) {
        int status = 1;
        try {
            List<String> asked = List.of(words).subList(1, words.length);
            if (asked.contains("--help") || asked.contains("-h")) {
                System.out.println(Options.USAGE);
                return;
            }
            var home = Home.of(Path.of(words[0]), setting("PLINTH_DATA", ".plinth"));
            status = new Launcher(Options.of(asked), home, ShopPorts.of(setting("PLINTH_PORT", "8080"))).run();
        } catch (Refusal | StartFailed | Unexpected failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(status);
    }

    static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private int run() {
        new EarlierRun(home).takeOver();
        Preconditions.check(ports);
        if (options.reset()) {
            home.emptyData();
            progress.line("The data folder is empty");
        }
        try (var supervisor = new Supervisor(progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-everything"));
            var topology = new Topology(home, ports, new Secrets(home.data("secrets")), Edges.DIRECT);
            supervisor.start(topology.parts());
            List<DemoProduct> catalogue = catalogue();
            new Seeder(ports.shopUrl(), progress).seed(catalogue);
            return options.check() ? check(topology, catalogue) : keepOpen(topology);
        }
    }

    private List<DemoProduct> catalogue() {
        try {
            return DemoCatalogue.load(home.data("demo"), options.models(), line -> progress.line("%s", line));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's models cannot be written to " + home.data("demo"), e);
        }
    }

    private int check(Topology topology, List<DemoProduct> catalogue) {
        for (Step step : topology.journey(catalogue).steps()) {
            double began = progress.seconds();
            try {
                step.action().run();
                progress.line("ok    %5.2f s  %s", progress.seconds() - began, step.name());
            } catch (RuntimeException failure) {
                progress.line("FAIL  %5.2f s  %s", progress.seconds() - began, step.name());
                return failed(failure.getMessage());
            }
        }
        progress.line("The journey holds at the door; now through the pages");
        if (!topology.browserJourney(catalogue).holds()) {
            return failed("The journey does not hold through the pages");
        }
        progress.line("The whole journey holds");
        return 0;
    }

    private int failed(@Nullable String why) {
        System.err.println(why + "\nThe logs are in " + home.log("x").getParent());
        return 1;
    }

    private int keepOpen(Topology topology) {
        progress.line("The shop is open:  %s", ports.shopUrl());
        System.out.println(topology.welcome());
        new AotTraining(home, progress).inBackground(topology.programs());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
