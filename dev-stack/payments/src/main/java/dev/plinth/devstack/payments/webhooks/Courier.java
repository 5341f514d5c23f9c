package dev.plinth.devstack.payments.webhooks;

import dev.plinth.devstack.payments.domain.Delivered;
import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Brings each event to its subscriber until a 2xx comes back, events side by side and in no order. What has arrived is
 * in the ledger, so a restart goes on with the rest.
 */
public final class Courier implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 16;

    private final ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Post post;
    private final Ledger ledger;

    public Courier(Subscription subscription, Ledger ledger) {
        this.post = new Post(subscription);
        this.ledger = ledger;
    }

    public void take(Event event) {
        var _ = errands.submit(() -> {
            bring(event);
            return event;
        });
    }

    @Override
    public void close() {
        errands.shutdownNow();
    }

    private void bring(Event event) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!accepted(event)) {
            Thread.sleep(pause); // an errand's thread is its own, and virtual
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        ledger.record(new Delivered(event.id()));
    }

    private boolean accepted(Event event) throws InterruptedException {
        hands.acquire();
        try {
            return post.accepts(event);
        } finally {
            hands.release();
        }
    }
}
