package dev.plinth.gateway;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The time between SIGTERM and the end of listening, in which a balancer hears that this door closes. Until then everybody
 * is let in, and each answer says that its connection ends: the next request goes over a new one, to another door.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Farewell implements WebFilter, SmartLifecycle {

    private final Duration time;
    private volatile boolean leaving;

    /** @param time longer than a balancer takes to notice, and than callers keep a connection that they do not use */
    Farewell(@Value("${plinth.web.farewell}") Duration time) {
        this.time = time;
    }

    /** Decided when an answer leaves, not when its request came: it may have taken long. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain next) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (leaving) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
        }));
        return next.filter(exchange);
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
        Mono.delay(time).doFinally(_ -> over.run()).subscribe();
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
