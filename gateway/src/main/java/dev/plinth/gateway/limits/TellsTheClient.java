package dev.plinth.gateway.limits;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells services which client asks. What a client says of itself under this name is replaced. */
@Component
class TellsTheClient implements HttpHeadersFilter, Ordered {

    static final String HEADER = "Plinth-Client";

    private final Clients clients;
    private final ClientNames names;

    TellsTheClient(Clients clients, ClientNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public HttpHeaders filter(HttpHeaders heard, ServerWebExchange exchange) {
        var told = new HttpHeaders(heard);
        told.set(HEADER, names.of(clients.of(exchange)));
        return told;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
