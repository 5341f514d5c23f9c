package dev.plinth.gateway.login;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Brings a person back to the page from which they went to log in; only ever to a page of this shop. */
@Component
@Order(-200) // before Spring Security, which answers the path itself
class ReturnTo implements WebFilter, ServerAuthenticationSuccessHandler {

    private static final String LOGIN = "/oauth2/authorization/plinth";
    private static final String ATTRIBUTE = "returnTo";

    private final ServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

    /** Remembers the page when the login starts. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String wanted = exchange.getRequest().getQueryParams().getFirst(ATTRIBUTE);
        if (!exchange.getRequest().getPath().value().equals(LOGIN) || !isOwnPage(wanted)) {
            return chain.filter(exchange);
        }
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(ATTRIBUTE, wanted))
                .then(chain.filter(exchange));
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange login, Authentication person) {
        ServerWebExchange exchange = login.getExchange();
        return exchange.getSession()
                .map(session -> session.getAttributes().remove(ATTRIBUTE) instanceof String page ? page : "/")
                .flatMap(page -> redirects.sendRedirect(exchange, URI.create(page)));
    }

    /** {@code //host}, {@code /\host} and control characters would lead a browser elsewhere. */
    static boolean isOwnPage(@Nullable String page) {
        return page != null && page.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && parses(page);
    }

    private static boolean parses(String page) {
        try {
            return URI.create(page).getHost() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
