package dev.plinth.platform.events;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Carries events from the outbox to the topic: woken after each commit, and by a sweep that finds what a crash left
 * behind. An event may go out twice; it is never lost.
 */
public class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 100;

    private final Outbox outbox;
    private final EventTopic topic;
    private final ReentrantLock sweeping = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    public OutboxRelay(Outbox outbox, EventTopic topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    /** Publishes soon, without making the caller wait. Call it after the commit. */
    public void wake() {
        if (wanted.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::sweepQuietly);
        }
    }

    @Scheduled(fixedDelayString = "${plinth.messaging.sweep-interval:1s}")
    void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException fault) {
            log.warn("Events stay in the outbox until the next sweep: {}", fault.toString());
        }
    }

    /** Publishes whatever is pending now. */
    public void sweep() {
        sweeping.lock();
        try {
            wanted.set(false);
            List<Event> batch;
            do {
                batch = outbox.pending(BATCH);
                if (!batch.isEmpty()) {
                    topic.publish(batch);
                    outbox.published(batch);
                }
            } while (batch.size() == BATCH);
        } finally {
            sweeping.unlock();
        }
    }
}
