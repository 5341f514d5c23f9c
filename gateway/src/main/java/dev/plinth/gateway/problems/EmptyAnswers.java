package dev.plinth.gateway.problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Spring sends an answer without a body only behind its error handlers, and a session is stored when the answer is sent: one
 * that cannot be stored would be an empty 500. Sent from here, it is a problem like every other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmptyAnswers implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(exchange.getResponse()::setComplete));
    }
}
