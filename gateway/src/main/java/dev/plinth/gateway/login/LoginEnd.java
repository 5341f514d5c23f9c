package dev.plinth.gateway.login;

import dev.plinth.gateway.problems.Problems;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * A login whose tokens the pool does not renew is over. Whoever asks hears so once, since nothing of an account may be done
 * as a guest unnoticed; from then on the browser is a guest's.
 */
@Component
class LoginEnd implements WebFilter {

    private final Problems problems;

    LoginEnd(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        ClientAuthorizationException.class,
                        _ -> exchange.getSession()
                                .flatMap(WebSession::invalidate)
                                .then(problems.unauthenticated(exchange)));
    }
}
