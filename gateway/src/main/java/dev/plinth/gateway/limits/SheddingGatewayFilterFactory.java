package dev.plinth.gateway.limits;

import com.netflix.concurrency.limits.limiter.AbstractLimiter;
import dev.plinth.gateway.problems.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.support.HasRouteId;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code Shedding} on a route turns requests away, before anything is done for them, while those that are under way take
 * too long. It belongs where work begins, such as browsing, carts and quotes: whoever has begun to pay comes through, and
 * finds the room that is kept free this way.
 */
@Component
class SheddingGatewayFilterFactory extends AbstractGatewayFilterFactory<SheddingGatewayFilterFactory.SheddingConfig> {

    private final SheddingProperties properties;
    private final Problems problems;
    private final MeterRegistry meters;

    SheddingGatewayFilterFactory(SheddingProperties properties, Problems problems, MeterRegistry meters) {
        super(SheddingConfig.class);
        this.properties = properties;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public GatewayFilter apply(SheddingConfig config) {
        String route = config.getRouteId();
        AbstractLimiter<String> limiter = properties.limiter(System::nanoTime);
        Gauge.builder("plinth.shedding.limit", limiter, AbstractLimiter::getLimit)
                .description("Requests that may be under way at once")
                .tag("route", route)
                .register(meters);
        Counter shed = Counter.builder("plinth.shedding.refused")
                .description("Requests that were turned away")
                .tag("route", route)
                .register(meters);
        return new OrderedGatewayFilter(
                (exchange, chain) -> limiter.acquire(route)
                        .map(turn -> chain.filter(exchange).doFinally(_ -> turn.onSuccess()))
                        .orElseGet(() -> busy(exchange, shed)),
                Ordered.HIGHEST_PRECEDENCE);
    }

    private Mono<Void> busy(ServerWebExchange exchange, Counter shed) {
        shed.increment();
        return problems.busy(exchange);
    }

    /** Nothing but the route's own name, which Spring Cloud Gateway puts in. */
    static final class SheddingConfig implements HasRouteId {
        private String routeId = "";

        @Override
        public void setRouteId(String routeId) {
            this.routeId = routeId;
        }

        @Override
        public String getRouteId() {
            return routeId;
        }
    }
}
