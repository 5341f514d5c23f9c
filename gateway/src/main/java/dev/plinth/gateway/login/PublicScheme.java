package dev.plinth.gateway.login;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells services how the shop is reached, so that their cookies are Secure behind TLS. A client's own word was removed
 * by the framework before.
 */
@Component
class PublicScheme implements HttpHeadersFilter, Ordered {

    private final String scheme;

    PublicScheme(PageProperties pages) {
        this.scheme = pages.url().getScheme();
    }

    @Override
    public HttpHeaders filter(HttpHeaders heard, ServerWebExchange exchange) {
        var told = new HttpHeaders(heard);
        told.set("X-Forwarded-Proto", scheme);
        return told;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
