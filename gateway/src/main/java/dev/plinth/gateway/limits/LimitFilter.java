package dev.plinth.gateway.limits;

import dev.plinth.gateway.problems.Problems;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a client through as often as the limit says, and tells it where it stands (RateLimit header fields). */
@Component
class LimitFilter implements GlobalFilter, Ordered {

    /** What {@link RedisRateLimiter} reports when Redis did not answer and it let the request through. */
    private static final String REDIS_IS_AWAY = "-1";

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private final RedisRateLimiter shared;
    private final LocalLimits local;
    private final Clients clients;
    private final LimitProperties limits;
    private final Problems problems;

    LimitFilter(
            RedisRateLimiter shared, LocalLimits local, Clients clients, LimitProperties limits, Problems problems) {
        this.shared = shared;
        this.local = local;
        this.clients = clients;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String client = clients.of(exchange);
        return shared.isAllowed("api", client).flatMap(answer -> {
            String remaining = answer.getHeaders().getOrDefault(RedisRateLimiter.REMAINING_HEADER, REDIS_IS_AWAY);
            boolean allowed = remaining.equals(REDIS_IS_AWAY) ? local.allows(client) : answer.isAllowed();
            var headers = exchange.getResponse().getHeaders();
            headers.set("RateLimit-Policy", "\"client\";q=" + limits.burst() + ";w=" + window());
            headers.set("RateLimit", "\"client\";r=" + Math.max(0, Long.parseLong(remaining)) + ";t=1");
            if (allowed) {
                return chain.filter(exchange);
            }
            headers.set("Retry-After", "1");
            return problems.write(
                    exchange, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; wait a second");
        });
    }

    /** Seconds in which an empty allowance fills up again. */
    private int window() {
        return Math.ceilDiv(limits.burst(), limits.perSecond());
    }
}
