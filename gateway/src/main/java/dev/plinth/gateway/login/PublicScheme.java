package dev.plinth.gateway.login;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells services how the shop is reached, so that their cookies are Secure behind TLS; a client's own word does not count. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicScheme implements GlobalFilter {

    private final String scheme;

    PublicScheme(PageProperties pages) {
        this.scheme = pages.url().getScheme();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.set("X-Forwarded-Proto", scheme))
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }
}
