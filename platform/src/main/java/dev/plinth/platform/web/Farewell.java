package dev.plinth.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The time between SIGTERM and the end of listening. Whoever keeps a connection to this replica does not learn that a
 * balancer leads nobody here any more, and what they send when listening ends is refused. So for a while each answer says
 * that its connection ends, and the next request goes over a new one, to another replica.
 */
final class Farewell extends OncePerRequestFilter implements SmartLifecycle {

    private final Duration time;
    private volatile boolean leaving;

    /** @param time longer than callers keep a connection that they do not use */
    Farewell(Duration time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (leaving) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        next.doFilter(request, response);
    }

    @Override
    public void start() {
        leaving = false;
    }

    @Override
    public void stop() {
        leaving = true;
    }

    @Override
    public void stop(Runnable over) {
        stop();
        Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(time.toNanos());
            over.run();
        });
    }

    @Override
    public boolean isRunning() {
        return !leaving;
    }

    /** A pause of the context, as between tests, is no end. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** What has the higher phase stops first. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
