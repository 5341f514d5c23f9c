package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.cloud.batch.Job.Attempt;
import dev.plinth.devstack.cloud.wire.DurableState;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** The compute environment: takes one job after the other and runs each until its attempts are used up. */
final class Runner {

    private static final System.Logger LOG = System.getLogger(Runner.class.getName());

    private final DurableState<Ledger> state;
    private final Container container;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);

    Runner(DurableState<Ledger> state, Container container, Clock clock) {
        this.state = state;
        this.container = container;
        this.clock = clock;
    }

    /** Whatever ran when this process died has lost its host; its next attempt is made, if there is one. */
    Runner recovered() {
        container.endLeftover();
        for (Job job : state.now().jobs()) {
            if (job.status() == Job.Status.RUNNING) {
                over(job, new Attempt(job.startedAt(), clock.millis(), null, "Host terminated."), true);
            }
        }
        Thread.ofPlatform().daemon().name("batch").start(this::run);
        wake();
        return this;
    }

    void wake() {
        work.release();
    }

    void end(String id) {
        container.end(id);
    }

    private void run() {
        while (true) {
            try {
                work.acquire();
                work.drainPermits();
                state.now().nextToRun().ifPresent(this::attempt);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.ERROR, "a job could not be run", fault);
            }
        }
    }

    private void attempt(Job job) {
        Definition definition = state.now().definition(job.definition());
        Job running = job.running(clock.millis());
        state.change(ledger -> ledger.changing(job.id(), same -> running));
        Container.End end = container.run(running, definition);
        var attempt = new Attempt(running.startedAt(), clock.millis(), end.exitCode(), end.reason());
        over(running, attempt, end.mayBeRepeated());
        wake();
    }

    private void over(Job job, Attempt attempt, boolean mayBeRepeated) {
        int allowed = state.now().definition(job.definition()).attempts();
        boolean succeeded = Integer.valueOf(0).equals(attempt.exitCode());
        state.change(ledger -> ledger.changing(
                job.id(),
                same -> same.after(
                        attempt, succeeded, mayBeRepeated && same.attempts().size() + 1 < allowed)));
    }
}
