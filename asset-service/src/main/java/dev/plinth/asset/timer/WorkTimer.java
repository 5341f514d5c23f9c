package dev.plinth.asset.timer;

import dev.plinth.asset.application.ForgetModels;
import dev.plinth.asset.application.ResumeWork;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what nobody finishes, and for what is to be forgotten. Every replica does: one of them begins it. */
@Component
@ConditionalOnBooleanProperty(name = "plinth.work.look", matchIfMissing = true)
class WorkTimer {

    private static final Logger log = LoggerFactory.getLogger(WorkTimer.class);

    private final ResumeWork resumeWork;
    private final ForgetModels forgetModels;
    private final AtomicBoolean resuming = new AtomicBoolean();
    private final AtomicBoolean forgetting = new AtomicBoolean();

    WorkTimer(ResumeWork resumeWork, ForgetModels forgetModels) {
        this.resumeWork = resumeWork;
        this.forgetModels = forgetModels;
    }

    /** Either may take minutes, and neither waits for the other, nor the scheduler for them. */
    @Scheduled(fixedDelayString = "${plinth.work.look-every:15s}")
    void look() {
        start(resuming, resumeWork::resume);
        start(forgetting, forgetModels::forget);
    }

    private static void start(AtomicBoolean running, Runnable work) {
        if (running.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> run(running, work));
        }
    }

    private static void run(AtomicBoolean running, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            log.warn("Unfinished work waits for the next look: {}", fault.toString());
        } finally {
            running.set(false);
        }
    }
}
