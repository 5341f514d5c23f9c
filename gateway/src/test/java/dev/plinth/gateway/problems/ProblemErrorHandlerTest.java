package dev.plinth.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

class ProblemErrorHandlerTest {

    private final ProblemErrorHandler handler = new ProblemErrorHandler(new Problems(new JsonMapper()));

    /** The words are those of a client that went away, too. */
    @Test
    void aStoreThatCutsItsConnectionIsAnOutage() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/cart"));

        handler.handle(exchange, new Outage("session", new IOException("Connection reset by peer")))
                .block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
