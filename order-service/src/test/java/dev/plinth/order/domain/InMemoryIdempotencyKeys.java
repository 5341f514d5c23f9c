package dev.plinth.order.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fake that web tests run on. */
public class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private record Id(ShopperId owner, RequestKey key) {}

    private record Entry(
            String fingerprint,
            Instant claimedAt,
            Instant until,
            @Nullable Answer answer) {}

    private final Map<Id, Entry> entries = new HashMap<>();

    @Override
    public synchronized Claim claim(ShopperId owner, RequestKey key, String fingerprint, Instant now, Instant until) {
        Entry known = entries.get(new Id(owner, key));
        if (known != null && !known.fingerprint().equals(fingerprint)) {
            return new Taken();
        }
        if (known != null && known.answer() != null) {
            return new Answered(known.answer());
        }
        if (known != null && known.until().isAfter(now)) {
            return new InFlight();
        }
        entries.put(new Id(owner, key), new Entry(fingerprint, now, until, null));
        return new Granted();
    }

    @Override
    public synchronized void remember(ShopperId owner, RequestKey key, Answer answer) {
        change(owner, key, entry -> new Entry(entry.fingerprint(), entry.claimedAt(), entry.until(), answer));
    }

    @Override
    public synchronized void release(ShopperId owner, RequestKey key, Instant now) {
        change(owner, key, entry -> new Entry(entry.fingerprint(), entry.claimedAt(), now, null));
    }

    @Override
    public synchronized void forget(Instant before) {
        entries.values().removeIf(entry -> entry.claimedAt().isBefore(before));
    }

    private void change(ShopperId owner, RequestKey key, java.util.function.UnaryOperator<Entry> change) {
        entries.computeIfPresent(
                new Id(owner, key), (_, entry) -> entry.answer() == null ? change.apply(entry) : entry);
    }
}
