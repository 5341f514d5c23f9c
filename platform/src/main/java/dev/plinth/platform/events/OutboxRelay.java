package dev.plinth.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Carries events from the outbox to the topic: what was just committed straight from memory, and by a sweep what a crash
 * or an outage left behind. An event may go out twice; it is never lost.
 */
public class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 100;

    /** What is younger is still being carried by whoever committed it, perhaps another process. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final EventTopic topic;
    private final Clock clock;
    private final Duration linger;
    private final ConcurrentLinkedQueue<Event> fresh = new ConcurrentLinkedQueue<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ReentrantLock carrying = new ReentrantLock();
    private final ReentrantLock sweeping = new ReentrantLock();

    /** @param linger how long what was committed waits for more, so that they leave together */
    public OutboxRelay(Outbox outbox, EventTopic topic, Clock clock, Duration linger) {
        this.outbox = outbox;
        this.topic = topic;
        this.clock = clock;
        this.linger = linger;
    }

    /** Publishes these soon, without making the caller wait and without reading them again. Call it after the commit. */
    public void committed(List<Event> events) {
        events.forEach(event -> inHand.add(event.id()));
        fresh.addAll(events);
        if (wanted.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::carry);
        }
    }

    /** One at a time, so that what comes meanwhile leaves in one batch. */
    private void carry() {
        carrying.lock();
        try {
            LockSupport.parkNanos(linger.toNanos());
            wanted.set(false);
            for (List<Event> batch = next(); !batch.isEmpty(); batch = next()) {
                publish(batch);
                batch.forEach(event -> inHand.remove(event.id()));
            }
        } catch (RuntimeException fault) {
            fresh.clear(); // all of it is in the outbox
            inHand.clear(); // last: what is in no hand and not fresh would never be swept
            log.warn("Events stay in the outbox until the next sweep: {}", fault.toString());
        } finally {
            carrying.unlock();
        }
    }

    private List<Event> next() {
        var batch = new ArrayList<Event>();
        while (batch.size() < BATCH && fresh.poll() instanceof Event event) {
            batch.add(event);
        }
        return batch;
    }

    @Scheduled(fixedDelayString = "${plinth.messaging.sweep-interval:1s}")
    void sweepQuietly() {
        try {
            var before = clock.instant().minus(LEFT_BEHIND);
            sweep(event -> event.time().isBefore(before) && !inHand.contains(event.id()));
        } catch (RuntimeException fault) {
            log.warn("Events stay in the outbox until the next sweep: {}", fault.toString());
        }
    }

    /** Publishes whatever is pending now. */
    public void sweep() {
        sweep(_ -> true);
    }

    private void sweep(Predicate<Event> isLeft) {
        sweeping.lock();
        try {
            List<Event> left;
            do {
                left = outbox.pending(BATCH).stream().filter(isLeft).toList();
            } while (publish(left) && left.size() >= BATCH);
        } finally {
            sweeping.unlock();
        }
    }

    /** Whether all of them are out; what is refused stays in the outbox, and keeps nothing else there. */
    private boolean publish(List<Event> batch) {
        List<Event> out = topic.publish(batch);
        if (!out.isEmpty()) {
            outbox.published(out);
        }
        return out.size() == batch.size();
    }
}
