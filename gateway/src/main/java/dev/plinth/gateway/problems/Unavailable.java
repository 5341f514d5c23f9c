package dev.plinth.gateway.problems;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a route's circuit breaker sends a request that it does not let through, or whose time is over. */
@RestController
class Unavailable {

    private final Problems problems;

    Unavailable(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/unavailable/{service}")
    Mono<Void> answer(@PathVariable String service, ServerWebExchange exchange) {
        return problems.unavailable(exchange, service);
    }
}
