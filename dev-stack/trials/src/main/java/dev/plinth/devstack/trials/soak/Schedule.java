package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.trials.faults.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Which blow falls when: the same for the same seed. */
record Schedule(List<Stroke> strokes) {

    /** @param at since the shop has opened */
    record Stroke(Duration at, Blow blow) {
        @Override
        public String toString() {
            return "%5.1f s  %s".formatted(at.toMillis() / 1000.0, blow);
        }
    }

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int LEAST_BETWEEN_MILLIS = 2_500;
    private static final int MOST_BETWEEN_MILLIS = 5_500;

    /** Where money, stock and events are: first, so that even a short run has them. */
    private static final List<String> ESSENTIAL =
            List.of("order-service", "catalog-service", "cart-service", "postgres", "dynamodb", "queues");

    private static final List<String> OTHERS =
            List.of("gateway", "redis", "opensearch", "search-service", "asset-service", "cloud", "payments");

    private static final List<String> DEPLOYED = List.of("order-service", "catalog-service", "cart-service", "gateway");

    private static final List<Edge> EDGES = Stream.of(
                    "order-service catalog",
                    "order-service cart",
                    "order-service payments",
                    "order-service postgres",
                    "order-service cloud",
                    "cart-service catalog",
                    "cart-service dynamodb",
                    "catalog-service dynamodb",
                    "catalog-service cloud",
                    "catalog-service queues",
                    "gateway catalog",
                    "gateway cart",
                    "gateway order",
                    "gateway redis",
                    "gateway dynamodb",
                    "search-service opensearch")
            .map(words -> new Edge(words.replaceAll(" .*", ""), words.replaceAll(".* ", "")))
            .toList();

    private static final List<Fault> FAULTS = List.of(
            new Fault.Latency(Duration.ofMillis(400)),
            new Fault.Reset(),
            new Fault.BlackHole(),
            new Fault.SlowDrip(Duration.ofMillis(5)));

    Schedule {
        strokes = List.copyOf(strokes);
    }

    static Schedule of(long seed, Duration length) {
        var random = new Random(seed);
        var strokes = new ArrayList<Stroke>();
        var deck = new ArrayList<Blow>();
        for (Duration at = FIRST;
                at.compareTo(length) < 0;
                at = at.plusMillis(random.nextInt(LEAST_BETWEEN_MILLIS, MOST_BETWEEN_MILLIS))) {
            if (deck.isEmpty()) {
                deck.addAll(deck(random));
            }
            strokes.add(new Stroke(at, deck.removeFirst()));
        }
        return new Schedule(strokes);
    }

    /** The essential kills with one of each other kind among them, then everything else. */
    private static List<Blow> deck(Random random) {
        var first = new ArrayList<Blow>(ESSENTIAL.stream().map(Blow.Kill::new).toList());
        var rest = new ArrayList<Blow>(OTHERS.stream().map(Blow.Kill::new).toList());
        rest.addAll(DEPLOYED.stream().map(Blow.End::new).toList());
        var suffering = new ArrayList<>(
                EDGES.stream().map(edge -> suffering(edge, random)).toList());
        Collections.shuffle(suffering, random);
        first.addAll(suffering.subList(0, 3));
        rest.addAll(suffering.subList(3, suffering.size()));
        first.add(new Blow.Repeat(200, 5));
        rest.add(new Blow.Repeat(200, 5));
        first.add(new Blow.Poison("catalog"));
        rest.add(new Blow.Poison("cart"));
        rest.add(new Blow.Poison("search"));
        Collections.shuffle(first, random);
        Collections.shuffle(rest, random);
        first.addAll(rest);
        return first;
    }

    private static Blow suffering(Edge edge, Random random) {
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        return new Blow.Suffer(edge, fault, Duration.ofMillis(random.nextInt(2_000, 6_000)));
    }
}
