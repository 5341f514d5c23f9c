package dev.plinth.asset.timer;

import dev.plinth.asset.application.ExpireVersions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Several replicas may sweep at once: each step excludes the others, or does no harm twice. */
@Component
class RetentionTimer {

    private static final Logger log = LoggerFactory.getLogger(RetentionTimer.class);

    private final ExpireVersions expireVersions;
    private final AtomicBoolean sweeping = new AtomicBoolean();

    RetentionTimer(ExpireVersions expireVersions) {
        this.expireVersions = expireVersions;
    }

    /** It reads every model, and the scheduler has other things to do meanwhile. */
    @Scheduled(
            fixedDelayString = "${plinth.retention.sweep-interval:24h}",
            initialDelayString = "${plinth.retention.sweep-interval:24h}")
    void sweep() {
        if (sweeping.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::expire);
        }
    }

    private void expire() {
        try {
            expireVersions.sweep();
        } catch (RuntimeException fault) {
            log.warn("Unused versions wait for the next sweep: {}", fault.toString());
        } finally {
            sweeping.set(false);
        }
    }
}
