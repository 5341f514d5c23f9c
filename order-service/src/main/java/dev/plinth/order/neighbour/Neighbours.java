package dev.plinth.order.neighbour;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Every service that we ask, each with the limits that the configuration gives it under its name. */
@Component
public class Neighbours {

    private final BulkheadRegistry bulkheads;
    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterRegistry limits;
    private final ExecutorService threads = ContextExecutorService.wrap(
            Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build()::captureAll); // keeps the trace together

    public Neighbours(BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, TimeLimiterRegistry limits) {
        this.bulkheads = bulkheads;
        this.breakers = breakers;
        this.limits = limits;
    }

    public Neighbour named(String name) {
        return new Neighbour(
                name, bulkheads.bulkhead(name), breakers.circuitBreaker(name), limits.timeLimiter(name), threads);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
