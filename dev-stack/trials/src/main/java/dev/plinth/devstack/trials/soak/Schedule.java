package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.trials.faults.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which blows fall together, and after which: the same for the same seed. They come in rounds of five waves; a round hits
 * every process once and every kind of callee at an edge once, and never two of those that money needs most together.
 */
record Schedule(List<Wave> waves) {

    private static final int WAVES_IN_A_ROUND = 5;
    private static final Duration WAVE_EVERY = Duration.ofSeconds(11);
    private static final int WAVE_MILLIS = 2_000;

    /** Without any of these nobody buys: one a wave. */
    private static final List<String> ESSENTIAL =
            List.of("order-service", "catalog-service", "cart-service", "gateway", "identity");

    private static final List<String> STORES = List.of("postgres", "dynamodb", "queues", "payments", "redis");
    private static final List<String> OTHERS =
            List.of("opensearch", "search-service", "asset-service", "cloud", "objects", "edge");
    private static final String FIRST_REPLICA = "order-service";
    private static final String SECOND_REPLICA = "order-service-2";
    private static final List<String> DEPLOYED =
            List.of(FIRST_REPLICA, SECOND_REPLICA, "catalog-service", "cart-service", "gateway");

    /** By callee: a round has one of each line. */
    private static final List<List<Edge>> EDGES = List.of(
            edges("catalog", "order-service", "cart-service", "gateway"),
            edges("cart", "order-service", "gateway"),
            edges("order", "gateway"),
            edges("payments", "order-service"),
            edges("postgres", "order-service"),
            edges("dynamodb", "cart-service", "catalog-service", "gateway"),
            edges("cloud", "order-service", "catalog-service"),
            edges("queues", "catalog-service"),
            edges("redis", "gateway"),
            edges("opensearch", "search-service"));

    private static final List<Fault> FAULTS = List.of(
            new Fault.Latency(Duration.ofMillis(400)),
            new Fault.Reset(),
            new Fault.BlackHole(),
            new Fault.SlowDrip(Duration.ofMillis(5)));

    private static final Blow RUSH = new Blow.Rush(80, Duration.ofSeconds(3));
    private static final Blow SLOW_CLIENTS = new Blow.SlowClients(64, Duration.ofSeconds(4));

    Schedule {
        waves = List.copyOf(waves);
    }

    static Schedule of(long seed, Duration length) {
        var random = new Random(seed);
        var waves = new ArrayList<Wave>();
        long wanted = length.dividedBy(WAVE_EVERY);
        while (waves.size() < wanted) {
            waves.addAll(round(random));
        }
        return new Schedule(waves.subList(0, (int) wanted));
    }

    /** All that a whole round hits. */
    static List<String> processes() {
        return Stream.of(ESSENTIAL, STORES, OTHERS, List.of(SECOND_REPLICA))
                .flatMap(List::stream)
                .toList();
    }

    static List<String> callees() {
        return EDGES.stream().map(edges -> edges.getFirst().callee()).toList();
    }

    private static List<Wave> round(Random random) {
        List<List<Blow>> waves = IntStream.range(0, WAVES_IN_A_ROUND)
                .<List<Blow>>mapToObj(_ -> new ArrayList<>())
                .toList();
        deal(ESSENTIAL.stream().map(process -> death(process, random)).toList(), waves, random);
        deal(STORES.stream().<Blow>map(Blow.Kill::new).toList(), waves, random);
        deal(OTHERS.stream().<Blow>map(Blow.Kill::new).toList(), waves, random);
        oneAfterTheOther(waves, random);
        deal(EDGES.stream().map(edges -> suffering(edges, random)).toList(), waves, random);
        deal(
                List.of(
                        new Blow.Repeat(200, 5),
                        new Blow.Poison("catalog"),
                        new Blow.Poison("cart"),
                        new Blow.Poison("search")),
                waves,
                random);
        deal(List.of(RUSH, SLOW_CLIENTS), waves, random);
        return waves.stream().map(blows -> wave(blows, random)).toList();
    }

    /** Of the two order services one stands while the other is down. */
    private static void oneAfterTheOther(List<List<Blow>> waves, Random random) {
        for (int wave = 0; wave < waves.size(); wave++) {
            if (waves.get(wave).stream().anyMatch(blow -> blow.ends(FIRST_REPLICA))) {
                waves.get((wave + 1) % waves.size()).add(death(SECOND_REPLICA, random));
                return;
            }
        }
    }

    private static void deal(List<Blow> blows, List<List<Blow>> waves, Random random) {
        var deck = new ArrayList<>(blows);
        Collections.shuffle(deck, random);
        for (int card = 0; card < deck.size(); card++) {
            waves.get(waves.size() - 1 - card % waves.size()).add(deck.get(card));
        }
    }

    private static Wave wave(List<Blow> blows, Random random) {
        return new Wave(blows.stream()
                .map(blow -> new Wave.Stroke(Duration.ofMillis(random.nextInt(WAVE_MILLIS)), blow))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList());
    }

    private static Blow death(String process, Random random) {
        return DEPLOYED.contains(process) && random.nextBoolean() ? new Blow.End(process) : new Blow.Kill(process);
    }

    private static Blow suffering(List<Edge> edges, Random random) {
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        Edge edge = edges.get(random.nextInt(edges.size()));
        return new Blow.Suffer(edge, fault, Duration.ofMillis(random.nextInt(2_000, 5_000)));
    }

    private static List<Edge> edges(String callee, String... callers) {
        return Stream.of(callers).map(caller -> new Edge(caller, callee)).toList();
    }
}
