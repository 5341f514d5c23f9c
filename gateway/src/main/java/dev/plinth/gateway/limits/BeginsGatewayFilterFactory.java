package dev.plinth.gateway.limits;

import dev.plinth.gateway.problems.Problems;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory.NameConfig;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code Begins=purchase}: a route's requests begin something. While the {@link Room} of that name is full they are turned
 * away, before anything is done for them.
 */
@Component
class BeginsGatewayFilterFactory extends AbstractGatewayFilterFactory<NameConfig> {

    private final Rooms rooms;
    private final Problems problems;

    BeginsGatewayFilterFactory(Rooms rooms, Problems problems) {
        super(NameConfig.class);
        this.rooms = rooms;
        this.problems = problems;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of(NAME_KEY);
    }

    @Override
    public GatewayFilter apply(NameConfig room) {
        Room entered = rooms.named(Objects.requireNonNull(room.getName(), "Begins= names a room"));
        return new OrderedGatewayFilter(
                (exchange, chain) -> entered.begin()
                        .map(place -> work(place, exchange, chain))
                        .orElseGet(() -> problems.busy(exchange)),
                WholeBodyFilter.ORDER + 1);
    }

    /** The work is done once there is an answer: however long its reader takes, the place is free. */
    private static Mono<Void> work(Room.Place place, ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(place::leave));
        return chain.filter(exchange).doFinally(_ -> place.leave());
    }
}
