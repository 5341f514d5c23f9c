package dev.plinth.order.web;

import dev.plinth.order.application.CallOffOrder;
import dev.plinth.order.application.HandleReturn;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ReturnId;
import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers may want of an order that they have placed: not to have it, or to send it back. */
@RestController
@RequestMapping("/api/orders/{id}")
class OrderWishController {

    private final CallOffOrder callOffOrder;
    private final HandleReturn handleReturn;
    private final Orders orders;
    private final OnceOnly onceOnly;

    OrderWishController(CallOffOrder callOffOrder, HandleReturn handleReturn, Orders orders, OnceOnly onceOnly) {
        this.callOffOrder = callOffOrder;
        this.handleReturn = handleReturn;
        this.orders = orders;
        this.onceOnly = onceOnly;
    }

    @PostMapping("/cancellation")
    @ApiResponse(responseCode = "200", description = "Cancelled; what was paid goes back. Repeating it changes nothing")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-in-this-state: something was sent already")
    @ApiResponse(responseCode = "503", description = "payment-unavailable")
    OrderView cancel(ShopperId shopper, @PathVariable String id) {
        var order = orders.get(OrderId.parse(id), shopper);
        return OrderView.of(callOffOrder.callOff(order, CancelReason.BY_SHOPPER));
    }

    @PostMapping("/returns")
    @ApiResponse(
            responseCode = "200",
            description = "The merchant is asked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-in-this-state, too-many-units, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> sendBack(
            ShopperId shopper,
            @PathVariable String id,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody ReturnRequest request) {
        OrderId order = OrderId.parse(id);
        return onceOnly.answer(
                shopper,
                key,
                "return " + order,
                request,
                () -> ResponseEntity.ok(OrderView.of(handleReturn.ask(
                        order,
                        shopper,
                        ReturnId.of(order, key),
                        UnitsJson.toUnits(request.lines()),
                        request.reason()))));
    }
}
