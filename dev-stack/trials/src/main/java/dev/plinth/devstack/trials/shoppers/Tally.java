package dev.plinth.devstack.trials.shoppers;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of request was answered how, and how long an answer took at most. */
public final class Tally {

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentSkipListMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    void count(String request, String answer, Duration took) {
        counts.computeIfAbsent(request, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(answer, _ -> new LongAdder())
                .increment();
        slowest.accumulate(took.toNanos());
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

    /** Such as {@code place 201 × 17}. */
    public long of(String request, String answer) {
        var counted = counts.getOrDefault(request, Map.of()).get(answer);
        return counted == null ? 0 : counted.sum();
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
