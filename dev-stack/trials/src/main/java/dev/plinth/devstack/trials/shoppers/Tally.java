package dev.plinth.devstack.trials.shoppers;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of request was answered how, and how long an answer took at most. */
public final class Tally {

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentSkipListMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();

    void count(String request, String answer, Duration took) {
        times.computeIfAbsent(request, _ -> new ConcurrentLinkedQueue<>()).add(took.toNanos());
        counts.computeIfAbsent(request, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(answer, _ -> new LongAdder())
                .increment();
        slowest.accumulate(took.toNanos());
    }

    public void forgetTimes() {
        times.clear();
    }

    /** How long this kind of request took since the times were last forgotten. */
    public String times(String request) {
        long[] sorted = times.getOrDefault(request, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? "none"
                : "%d times, p50 %.0f ms, p99 %.0f ms, at most %.0f ms"
                        .formatted(
                                sorted.length,
                                sorted[sorted.length / 2] / 1e6,
                                sorted[sorted.length * 99 / 100] / 1e6,
                                sorted[sorted.length - 1] / 1e6);
    }

    public Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    public long total() {
        return counts.values().stream()
                .flatMap(answers -> answers.values().stream())
                .mapToLong(LongAdder::sum)
                .sum();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((request, answers) -> {
            text.append("  %-10s".formatted(request));
            new TreeMap<>(answers).forEach((answer, count) -> text.append("  %s × %d".formatted(answer, count.sum())));
            text.append('\n');
        });
        return text.toString();
    }
}
