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
    private final AtomicBoolean looking = new AtomicBoolean();

    WorkTimer(ResumeWork resumeWork, ForgetModels forgetModels) {
        this.resumeWork = resumeWork;
        this.forgetModels = forgetModels;
    }

    /** Work may take minutes, and the scheduler has other things to do meanwhile. */
    @Scheduled(fixedDelayString = "${plinth.work.look-every:15s}")
    void look() {
        if (looking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::resume);
        }
    }

    private void resume() {
        try {
            resumeWork.resume();
            forgetModels.forget();
        } catch (RuntimeException fault) {
            log.warn("Unfinished work waits for the next look: {}", fault.toString());
        } finally {
            looking.set(false);
        }
    }
}
