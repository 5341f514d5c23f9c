package dev.plinth.gateway.login;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes that a browser would send with our session whoever made it send them: those need the CSRF token. */
class CookieWrites implements ServerWebExchangeMatcher {

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD)
                || request.getMethod().equals(HttpMethod.OPTIONS);
        boolean byCookie = request.getCookies().containsKey("plinth_session")
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return !reads && byCookie ? MatchResult.match() : MatchResult.notMatch();
    }
}
