package dev.plinth.gateway.problems;

import java.net.ConnectException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whatever fails at the door is a problem like every other. */
@Component
@Order(-2) // before Boot's own, which speaks HTML
class ProblemErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final Problems problems;

    ProblemErrorHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return problems.write(exchange, status, codeOf(status), status.getReasonPhrase());
        }
        if (failure instanceof ConnectException || failure instanceof TimeoutException) {
            return problems.unavailable(exchange, "service");
        }
        if (failure instanceof Outage outage) {
            log.warn("{}: {}", outage.what(), String.valueOf(outage.getCause()));
            return problems.unavailable(exchange, outage.what());
        }
        if (failure instanceof AuthenticationServiceException || failure instanceof WebClientRequestException) {
            return problems.unavailable(exchange, "identity");
        }
        log.error("Unforeseen failure", failure);
        return problems.write(
                exchange, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side");
    }

    private static String codeOf(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "invalid-request"
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
