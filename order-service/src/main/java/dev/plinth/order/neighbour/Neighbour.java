package dev.plinth.order.neighbour;

import dev.plinth.order.domain.Unavailable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that we ask. Every question ends within its time limit, none is asked while the neighbour is known to be down,
 * and so many at once at most that a slow neighbour cannot take every request with it. What a question throws is an outage; a business answer, also a refusal, is what it returns.
 */
public final class Neighbour {

    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);

    private final String name;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final TimeLimiter limit;
    private final ExecutorService threads;

    Neighbour(String name, Bulkhead bulkhead, CircuitBreaker breaker, TimeLimiter limit, ExecutorService threads) {
        this.name = name;
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.limit = limit;
        this.threads = threads;
    }

    /** @throws Unavailable if there was no answer that could be understood in time */
    public <T> T ask(Callable<T> question) {
        try {
            // Outside the breaker: that there are too many questions says nothing about the neighbour.
            return bulkhead.executeCallable(
                    () -> breaker.executeCallable(() -> limit.executeFutureSupplier(() -> threads.submit(question))));
        } catch (CallNotPermittedException | BulkheadFullException known) {
            throw new Unavailable(name, known);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(name, interrupted);
        } catch (Exception outage) {
            log.warn("The {} did not answer: {}", name, outage.toString());
            throw new Unavailable(name, outage);
        }
    }
}
