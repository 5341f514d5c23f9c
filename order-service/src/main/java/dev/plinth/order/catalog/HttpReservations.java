package dev.plinth.order.catalog;

import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.neighbour.Misunderstood;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Holds stock with this service's own token: no shopper may do that. */
@Component
class HttpReservations implements Reservations {

    private static final Set<String> KEPT = Set.of("HELD", "COMMITTED");
    private static final Set<String> HOLDS_NOTHING = Set.of("stock-short", "reservation-ended");

    private final RestClient http;
    private final Neighbour catalog;

    HttpReservations(
            RestClient.Builder http,
            @Value("${plinth.catalog.url}") String url,
            @Qualifier("serviceToken") ClientHttpRequestInterceptor serviceToken,
            Neighbours neighbours) {
        this.http = http.baseUrl(url).requestInterceptor(serviceToken).build();
        this.catalog = neighbours.named("catalog");
    }

    @Override
    public Answer hold(OrderId order, List<OrderLine> lines) {
        var wanted = new ReservationRequest(lines.stream()
                .map(line -> new Line(line.sku().value(), line.quantity()))
                .toList());
        return catalog.ask(() -> http.put()
                .uri("/api/reservations/{order}", order)
                .body(wanted)
                .exchangeForRequiredValue((request, response) -> read(response)));
    }

    @Override
    public void release(OrderId order) {
        catalog.ask(() ->
                http.delete().uri("/api/reservations/{order}", order).retrieve().toBodilessEntity());
    }

    private static Answer read(ConvertibleClientHttpResponse response) throws IOException {
        return switch (response.getStatusCode().value()) {
            case 200, 201 -> {
                var kept = Objects.requireNonNull(response.bodyTo(ReservationBody.class));
                yield KEPT.contains(kept.state()) ? new Held(kept.expiresAt()) : new Short(List.of());
            }
            case 409 -> {
                var refusal = Objects.requireNonNull(response.bodyTo(Refusal.class));
                if (!HOLDS_NOTHING.contains(refusal.code())) {
                    throw new Misunderstood(response.getStatusCode());
                }
                yield new Short(refusal.toShortfalls());
            }
            default -> throw new Misunderstood(response.getStatusCode());
        };
    }

    record Line(String sku, int quantity) {}

    record ReservationRequest(List<Line> lines) {}

    record ReservationBody(String state, Instant expiresAt) {}

    record ShortfallBody(String sku, int wanted, int available) {}

    record Refusal(String code, @Nullable List<ShortfallBody> shortfalls) {
        List<Shortfall> toShortfalls() {
            return shortfalls == null
                    ? List.of()
                    : shortfalls.stream()
                            .map(each -> new Shortfall(new Sku(each.sku()), each.wanted(), each.available()))
                            .toList();
        }
    }
}
