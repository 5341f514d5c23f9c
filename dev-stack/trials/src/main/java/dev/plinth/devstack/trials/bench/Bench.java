package dev.plinth.devstack.trials.bench;

import dev.plinth.devstack.launcher.Edges;
import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.launcher.Progress;
import dev.plinth.devstack.trials.ledgers.Books;
import dev.plinth.devstack.trials.ledgers.Rule;
import dev.plinth.devstack.trials.ledgers.Violation;
import dev.plinth.devstack.trials.readings.Readings;
import dev.plinth.devstack.trials.readings.Tap;
import dev.plinth.devstack.trials.shoppers.Crowd;
import dev.plinth.devstack.trials.shoppers.Shelf;
import dev.plinth.devstack.trials.shoppers.Showroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Warms a shop of its own up, measures what an operation costs while a few shoppers do it one after the other, then at a
 * fixed rate, and compares the ledgers in the end. Events are not heard here, which would cost the shop's own CPU; that
 * none is lost is the soak's to show.
 */
public final class Bench {

    private static final int SHOPPERS = 64;
    private static final int AT_ONCE = 8;
    private static final long SEED = 1;
    private static final int GOAL_A_SECOND = 40;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(120);

    private final Path checkout;
    private final int port;
    private final Operation operation;
    private final int warmUp;
    private final Progress progress = new Progress(System.out);

    /** @param warmUp requests before anything is measured */
    public Bench(Path checkout, int port, Operation operation, int warmUp) {
        this.checkout = checkout;
        this.port = port;
        this.operation = operation;
        this.warmUp = warmUp;
    }

    /** Whether all promises were kept; how fast they were is for the reader. */
    public boolean run() {
        try (var shop = OpenShop.start(checkout, "trial", port, Edges.DIRECT, progress);
                var tap = Tap.closed(shop.port("queues"), shop.port("cloud"));
                var pool = new PoolMeter(shop.port("postgres"))) {
            var shelf = Shelf.filledBy(shop.merchant());
            var crowd = new Crowd(shop, shelf, Showroom.EMPTY, SHOPPERS, SEED, Crowd.Device.APP);
            progress.line("Warming up with %d requests", warmUp);
            var load = new Load(shop, crowd, operation);
            load.until("warm-up", AT_ONCE, () -> crowd.tally().total() >= warmUp);
            progress.line("Measuring; jcmd can look at any process now");
            load.rest(REST).printAtRest();
            Phase most = load.during("closed loop, " + AT_ONCE + " at once", AT_ONCE, Duration.ofSeconds(30));
            most.print(operation.words());
            System.out.printf("  goal: at most %.1f CPU-ms%n", operation.goalCpuMillis());
            if (operation == Operation.CHECKOUT) {
                atFixedRates(load, crowd, pool);
                tooMany(load, most);
            }
            return holds(shop, tap, shelf, crowd);
        }
    }

    private void atFixedRates(Load load, Crowd crowd, PoolMeter pool) {
        atRate(load, "half the goal", GOAL_A_SECOND / 2, Duration.ofSeconds(30), crowd, pool);
        atRate(load, "the goal", GOAL_A_SECOND, Duration.ofSeconds(60), crowd, pool);
    }

    private void atRate(Load load, String name, int aSecond, Duration length, Crowd crowd, PoolMeter pool) {
        crowd.tally().forgetTimes();
        pool.forget();
        load.atRate(name, aSecond, length).print(operation.words());
        System.out.println("  placing: " + crowd.tally().times("place"));
        System.out.println("  database connections at work: " + pool);
    }

    /** Three times what the closed loop came to: whoever cannot be served should cost those who are little. */
    private void tooMany(Load load, Phase most) {
        Phase phase = load.atRate("too many", (int) Math.ceil(3 * most.aSecond()), Duration.ofSeconds(30));
        phase.print(operation.words());
        System.out.printf("  goodput: %.0f %% of the closed loop's%n", 100 * phase.aSecond() / most.aSecond());
    }

    private boolean holds(OpenShop shop, Tap tap, Shelf shelf, Crowd crowd) {
        var readings = new Readings(shop, tap);
        List<String> moving = readings.awaitQuiet(QUIET);
        Books books =
                readings.read(shelf.counted(), crowd.carts(), crowd.journal().read());
        List<Violation> violations = Rule.ALL_BUT_EVENTS.stream()
                .flatMap(rule -> rule.brokenIn(books))
                .toList();
        System.out.printf(
                "%nChecked %d orders: %d violations%n%s", books.orders().size(), violations.size(), crowd.tally());
        violations.stream().limit(10).forEach(System.out::println);
        moving.stream().limit(10).forEach(what -> System.out.println("Still moves: " + what));
        return violations.isEmpty() && moving.isEmpty();
    }
}
