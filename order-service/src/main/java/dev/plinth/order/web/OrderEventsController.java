package dev.plinth.order.web;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.platform.web.EventStreams;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How an order comes along, as it happens. */
@RestController
class OrderEventsController {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Orders orders;
    private final WatchedOrders watched;
    private final EventStreams streams;

    OrderEventsController(Orders orders, WatchedOrders watched, EventStreams streams) {
        this.orders = orders;
        this.watched = watched;
        this.streams = streams;
    }

    /**
     * One event {@code order} for each change, with the order as its data; it ends when nothing more can happen. Any
     * replica can go on with it, as each event is the whole order and its id is the order's version. A browser comes back
     * after every end, until a 204 tells it to stay away.
     */
    @GetMapping("/api/orders/{id}/events")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "204", description = "The last event has been told: there is nothing to come back for")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<SseEmitter> events(
            ShopperId shopper,
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        Order order = orders.get(OrderId.parse(id), shopper);
        return WatchedOrder.isToldOf(order, lastSeen)
                ? ResponseEntity.noContent().build()
                : streams.open(LOOK, lastSeen, new WatchedOrder(orders, watched, order.id()));
    }
}
