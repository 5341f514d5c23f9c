package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.launcher.Progress;
import dev.plinth.devstack.trials.faults.ProxiedEdges;
import dev.plinth.devstack.trials.ledgers.Books;
import dev.plinth.devstack.trials.ledgers.Rule;
import dev.plinth.devstack.trials.ledgers.Story;
import dev.plinth.devstack.trials.ledgers.Violation;
import dev.plinth.devstack.trials.readings.Readings;
import dev.plinth.devstack.trials.readings.Tap;
import dev.plinth.devstack.trials.shoppers.Crowd;
import dev.plinth.devstack.trials.shoppers.Shelf;
import dev.plinth.devstack.trials.shoppers.Showroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Breaks a shop of its own under load for a while, lets it come to rest, and compares its ledgers. */
public final class Soak {

    private static final int SHOPPERS = 12;
    private static final Duration QUIET = Duration.ofSeconds(180);
    private static final int STORIES = 5;

    /** Money is decided there: two replicas, as behind a balancer. */
    private static final String DOUBLED = "order";

    private final Path checkout;
    private final int port;
    private final Duration length;
    private final long seed;
    private final Progress progress = new Progress(System.out);

    public Soak(Path checkout, int port, Duration length, long seed) {
        this.checkout = checkout;
        this.port = port;
        this.length = length;
        this.seed = seed;
    }

    /** Whether every promise was kept, and enough happened that it could have been broken. */
    public boolean holds() {
        Schedule schedule = Schedule.of(seed, length);
        System.out.println(
                "Seed " + seed + ": the same blows again with  ./run --soak " + length.toSeconds() + " --seed " + seed);
        try (var edges = new ProxiedEdges(DOUBLED);
                var shop = OpenShop.start(checkout, "trial", port, edges, progress);
                var tap = Tap.open(shop.port("queues"), shop.port("cloud"))) {
            shop.startFromAotCaches(progress);
            var shelf = Shelf.filledBy(shop.merchant());
            var showroom = Showroom.furnishedBy(shop.merchant());
            var crowd = new Crowd(shop, shelf, showroom, SHOPPERS, seed, Crowd.Device.EITHER);
            progress.line(
                    "%d shoppers come in; %d waves of blows will fall",
                    SHOPPERS, schedule.waves().size());
            var blows = underLoad(shop, edges, tap, crowd, schedule);
            progress.line("The shop closes; waiting until nothing moves any more");
            var readings = new Readings(shop, tap);
            List<String> moving = readings.awaitQuiet(QUIET);
            crowd.lookAtAll();
            Books books = readings.read(
                    shelf.counted(), crowd.carts(), crowd.journal().read());
            return report(books, crowd, blows, moving);
        }
    }

    private Blows underLoad(OpenShop shop, ProxiedEdges edges, Tap tap, Crowd crowd, Schedule schedule) {
        var blows = new Blows(shop, edges, tap, crowd.tally(), progress, seed);
        var open = new AtomicBoolean(true);
        var day = Thread.ofVirtual().name("blows").start(() -> {
            try (blows) {
                blows.fall(schedule, length);
            } finally {
                open.set(false);
            }
        });
        crowd.shop(open::get);
        try {
            day.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return blows;
    }

    private boolean report(Books books, Crowd crowd, Blows blows, List<String> moving) {
        System.out.println("\nRequests, slowest answer after %d ms:\n%s"
                .formatted(crowd.tally().slowest().toMillis(), crowd.tally()));
        System.out.println("Seconds until a process was ready again, the worst of each:");
        blows.slowestReturn().forEach((process, seconds) -> System.out.printf("  %-16s %.1f%n", process, seconds));
        Evidence evidence = Evidence.of(books, blows);
        List<String> gaps = evidence.gaps(length);
        System.out.printf(
                "%n%s%nPayments %d, events %d, facts that people wrote down %d%n",
                evidence,
                books.payments().size(),
                books.events().size(),
                books.facts().size());
        gaps.forEach(gap -> System.out.println("Evidence too weak: " + gap));
        moving.forEach(what -> System.out.println("Still moves: " + what));
        List<Violation> violations =
                Rule.ALL.stream().flatMap(rule -> rule.brokenIn(books)).toList();
        Rule.ALL.forEach(rule -> System.out.printf(
                "  %-6s %s%n",
                violations.stream().noneMatch(each -> each.promise().equals(rule.promise())) ? "holds" : "BROKEN",
                rule.promise()));
        violations.forEach(System.out::println);
        violations.stream()
                .map(Violation::about)
                .distinct()
                .limit(STORIES)
                .forEach(about -> System.out.println("\n  The story of " + about + "\n" + Story.of(about, books)));
        return violations.isEmpty() && moving.isEmpty() && gaps.isEmpty();
    }
}
