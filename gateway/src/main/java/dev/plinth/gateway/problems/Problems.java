package dev.plinth.gateway.problems;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the door itself refuses, in the form that the services use: RFC 9457 with a stable {@code code}. */
@Component
public class Problems {

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers the exchange with this problem, unless an answer is already on its way. */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code, String detail) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setProperty("code", code);
        response.setStatusCode(status);
        response.getHeaders().remove(HttpHeaders.LOCATION); // of a redirect that could not be sent
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** It is not known who asks, or not any more. */
    public Mono<Void> unauthenticated(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
        return write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed");
    }

    /** More is asked than can be answered in time: this was not even begun. */
    public Mono<Void> busy(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Retry-After", "1");
        return write(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Too many people are in the shop just now; try again in a moment");
    }

    /** A service behind the door does not answer; asking again soon may work. */
    public Mono<Void> unavailable(ServerWebExchange exchange, String what) {
        exchange.getResponse().getHeaders().set("Retry-After", "2");
        return write(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE,
                what + "-unavailable",
                "The " + what + " does not answer just now; try again in a moment");
    }
}
