package dev.plinth.gateway.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.gateway.problems.Problems;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
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
    private static final WholeBodyFilter PATIENT = filter(Duration.ofHours(1));

    private final List<String> passedOn = new ArrayList<>();
    private final Rooms rooms =
            new Rooms(new SheddingProperties(Duration.ofHours(1), 1, 1, 1), new SimpleMeterRegistry());
    private final Room room = rooms.named("purchase");
    private final GatewayFilter begins = new BeginsGatewayFilterFactory(rooms, new Problems(new JsonMapper()))
            .apply(config -> config.setName("purchase"));

    @Test
    void passesABodyOnOnceItIsWhole() {
        assertThat(after(Flux.concat(part("12"), part("34")))).isNull();
        assertThat(passedOn).containsExactly("1234");
    }

    @Test
    void passesARequestWithoutABodyOnAtOnce() {
        PATIENT.filter(MockServerWebExchange.from(MockServerHttpRequest.get("/x")), this::passOn)
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

    @Test
    void whoSendsSlowlyHoldsNoPlace() {
        assertThat(begins)
                .isInstanceOfSatisfying(
                        Ordered.class, filter -> assertThat(filter.getOrder()).isGreaterThan(PATIENT.getOrder()));

        assertThat(isFreeWhileOneDrips(
                        exchange -> PATIENT.filter(exchange, begun -> begins.filter(begun, this::passOn))))
                .isTrue();
    }

    /** The seeded bug: a place is taken, and then the body is waited for. */
    @Test
    void aDoorThatWaitsWithAPlaceInHandIsSeen() {
        assertThat(isFreeWhileOneDrips(
                        exchange -> begins.filter(exchange, begun -> PATIENT.filter(begun, this::passOn))))
                .isFalse();
    }

    private boolean isFreeWhileOneDrips(GatewayFilterChain door) {
        var dripping = door.filter(MockServerWebExchange.from(chunked().body(NEVER_ENDING)))
                .subscribe();
        boolean free = room.begin().isPresent();
        dripping.dispose();
        return free;
    }

    private @Nullable HttpStatusCode after(Flux<DataBuffer> body) {
        var exchange = MockServerWebExchange.from(chunked().body(body));
        filter(Duration.ofMillis(50)).filter(exchange, this::passOn).block();
        return exchange.getResponse().getStatusCode();
    }

    private static MockServerHttpRequest.BodyBuilder chunked() {
        return MockServerHttpRequest.post("/x").header("Transfer-Encoding", "chunked");
    }

    private static WholeBodyFilter filter(Duration within) {
        return new WholeBodyFilter(new BodyProperties(DataSize.ofBytes(4), within), new Problems(new JsonMapper()));
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
