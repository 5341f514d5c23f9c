package dev.plinth.devstack.trials.bench;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How many of the order service's connections are at work, or in the middle of a transaction, as PostgreSQL sees it. */
final class PoolMeter implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final String AT_WORK = """
            SELECT count(*) FILTER (WHERE state <> 'idle'), count(*) FROM pg_stat_activity
            WHERE datname = 'orders' AND pid <> pg_backend_pid() AND backend_type = 'client backend'""";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<InUse> seen = new ConcurrentLinkedQueue<>();
    private final PreparedStatement atWork;

    private record InUse(int busy, int open) {}

    PoolMeter(int port) {
        try {
            var database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/orders?user=orders&password=orders&readOnly=true");
            atWork = database.prepareStatement(AT_WORK);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        timer.scheduleAtFixedRate(this::look, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    void forget() {
        seen.clear();
    }

    /** Since it was last told to forget. */
    @Override
    public String toString() {
        List<Integer> busy = seen.stream().map(InUse::busy).sorted().toList();
        return busy.isEmpty()
                ? "not looked at"
                : "mean %.1f, p99 %d, at most %d of %d that were open"
                        .formatted(
                                busy.stream()
                                        .mapToInt(Integer::intValue)
                                        .average()
                                        .orElse(0),
                                busy.get(busy.size() * 99 / 100),
                                busy.getLast(),
                                seen.stream().mapToInt(InUse::open).max().orElse(0));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            atWork.getConnection().close();
        } catch (SQLException gone) {
            // with its database
        }
    }

    private void look() {
        try (var row = atWork.executeQuery()) {
            row.next();
            seen.add(new InUse(row.getInt(1), row.getInt(2)));
        } catch (SQLException missed) {
            // the next look counts
        }
    }
}
