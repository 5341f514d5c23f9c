package dev.plinth.gateway.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.gateway.problems.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class WholeBodyFilterTest {

    private static final Flux<DataBuffer> NEVER_ENDING = Flux.concat(part("12"), Flux.never());
    private final List<String> passedOn = new ArrayList<>();

    @Test
    void passesABodyOnOnceItIsWhole() {
        assertThat(after(Flux.concat(part("12"), part("34")))).isNull();
        assertThat(passedOn).containsExactly("1234");
    }

    @Test
    void passesARequestWithoutABodyOnAtOnce() {
        filter().filter(MockServerWebExchange.from(MockServerHttpRequest.get("/x")), this::passOn)
                .block();

        assertThat(passedOn).containsExactly("");
    }

    @Test
    void refusesABodyThatDoesNotComeInTime() {
        assertThat(after(NEVER_ENDING)).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
        assertThat(passedOn).isEmpty();
    }

    @Test
    void refusesABodyThatRunsOverAsSoonAsItDoes() {
        assertThat(after(Flux.concat(part("123"), NEVER_ENDING))).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(passedOn).isEmpty();
    }

    @Test
    void saysNothingToWhoIsGone() {
        assertThat(after(Flux.concat(part("1"), Flux.error(new IOException("Connection reset by peer")))))
                .isNull();
        assertThat(passedOn).isEmpty();
    }

    private @Nullable HttpStatusCode after(Flux<DataBuffer> body) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/x")
                .header("Transfer-Encoding", "chunked")
                .body(body));
        filter().filter(exchange, this::passOn).block();
        return exchange.getResponse().getStatusCode();
    }

    private static WholeBodyFilter filter() {
        return new WholeBodyFilter(
                new BodyProperties(DataSize.ofBytes(4), Duration.ofMillis(50)), new Problems(new JsonMapper()));
    }

    private Mono<Void> passOn(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .map(body -> body.toString(US_ASCII))
                .defaultIfEmpty("")
                .doOnNext(passedOn::add)
                .then();
    }

    private static Flux<DataBuffer> part(String text) {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(US_ASCII)));
    }
}
