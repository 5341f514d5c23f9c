package dev.plinth.gateway.limits;

import dev.plinth.gateway.problems.Problems;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for the whole of a request, so that whoever sends slowly holds no place that others could work in. */
@Component
class WholeBodyFilter implements GlobalFilter, Ordered {

    /** After the limit of a client, which bounds what one can make the door keep; before the first {@link Room}. */
    static final int ORDER = LimitFilter.ORDER + 100;

    private final BodyProperties bodies;
    private final Problems problems;

    WholeBodyFilter(BodyProperties bodies, Problems problems) {
        this.bodies = bodies;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        long length = request.getHeaders().getContentLength();
        if (length > bodies.most().toBytes()) {
            return tooLarge(exchange);
        }
        if (length <= 0 && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        return whole(request)
                .map(body -> chain.filter(
                        exchange.mutate().request(with(body, request)).build()))
                .onErrorResume(DataBufferLimitException.class, _ -> Mono.just(tooLarge(exchange)))
                .onErrorResume(TimeoutException.class, _ -> Mono.just(tooSlow(exchange)))
                .onErrorComplete(
                        DisconnectedClientHelper::isClientDisconnectedException) // nobody is left to be answered
                .flatMap(next -> next);
    }

    private Mono<byte[]> whole(ServerHttpRequest request) {
        return DataBufferUtils.join(
                        request.getBody(), Math.toIntExact(bodies.most().toBytes()))
                .map(WholeBodyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(bodies.within());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerHttpRequest with(byte[] body, ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
    }

    private Mono<Void> tooLarge(ServerWebExchange exchange) {
        return problems.write(
                exchange,
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "A body may have at most " + bodies.most().toBytes() + " bytes");
    }

    private Mono<Void> tooSlow(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        return problems.write(
                exchange,
                HttpStatus.REQUEST_TIMEOUT,
                "request-timeout",
                "A body has to be here within " + bodies.within().toMillis() + " ms");
    }
}
