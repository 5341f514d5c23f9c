package dev.plinth.devstack.edge.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The response headers policy: one origin's pages may read what they may see, with their cookies. */
public final class AllowedOrigin extends Filter {

    private final String allowed;

    public AllowedOrigin(String allowed) {
        this.allowed = allowed;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        var answer = exchange.getResponseHeaders();
        answer.add("Vary", "Origin");
        if (allowed.equals(exchange.getRequestHeaders().getFirst("Origin"))) {
            answer.set("Access-Control-Allow-Origin", allowed);
            answer.set("Access-Control-Allow-Credentials", "true");
            answer.set("Access-Control-Allow-Methods", "GET, HEAD");
            answer.set("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
            answer.set("Access-Control-Expose-Headers", "ETag, Content-Length, Content-Range, Accept-Ranges, X-Cache");
            answer.set("Access-Control-Max-Age", "600");
        }
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else {
            chain.doFilter(exchange);
        }
    }

    @Override
    public String description() {
        return "CORS for " + allowed;
    }
}
