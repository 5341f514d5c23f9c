package dev.plinth.order.web;

import dev.plinth.order.application.CallOffOrder;
import dev.plinth.order.application.RefundOrder;
import dev.plinth.order.application.SendOrder;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShipmentId;
import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What merchants do with one order. */
@RestController
@RequestMapping("/api/merchant/orders/{id}")
class MerchantOrderController {

    private final Orders orders;
    private final SendOrder sendOrder;
    private final RefundOrder refundOrder;
    private final CallOffOrder callOffOrder;
    private final OnceOnly onceOnly;
    private final Clock clock;

    MerchantOrderController(
            Orders orders,
            SendOrder sendOrder,
            RefundOrder refundOrder,
            CallOffOrder callOffOrder,
            OnceOnly onceOnly,
            Clock clock) {
        this.orders = orders;
        this.sendOrder = sendOrder;
        this.refundOrder = refundOrder;
        this.callOffOrder = callOffOrder;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    @GetMapping
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    MerchantOrderView order(@PathVariable String id) {
        return MerchantOrderView.of(orders.get(OrderId.parse(id)));
    }

    @PostMapping("/shipments")
    @ApiResponse(
            responseCode = "200",
            description = "The parcel is on its way; the order is FULFILLED once all of it is",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MerchantOrderView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-in-this-state, too-many-units, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    @ApiResponse(responseCode = "503", description = "payment-unavailable: the money could not be taken")
    ResponseEntity<byte[]> send(
            ShopperId merchant,
            @PathVariable String id,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody ShipmentRequest request) {
        OrderId order = OrderId.parse(id);
        return onceOnly.answer(
                merchant,
                key,
                "send " + order,
                request,
                () -> ResponseEntity.ok(MerchantOrderView.of(sendOrder.send(
                        order, request.toShipment(ShipmentId.of(order, merchant, key), clock.instant())))));
    }

    @PostMapping("/refunds")
    @ApiResponse(
            responseCode = "200",
            description = "On its way to the shopper; PENDING where the provider has not answered yet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MerchantOrderView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "refund-exceeds-captured with refundable, nothing-to-refund, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> refund(
            ShopperId merchant,
            @PathVariable String id,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody RefundRequest request) {
        OrderId order = OrderId.parse(id);
        return onceOnly.answer(
                merchant,
                key,
                "refund " + order,
                request,
                () -> ResponseEntity.ok(MerchantOrderView.of(
                        refundOrder.refund(order, RefundId.of(order, merchant, key), request.toMoney()))));
    }

    @PostMapping("/cancellation")
    @ApiResponse(responseCode = "200", description = "Cancelled; what was paid goes back. Repeating it changes nothing")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-in-this-state: something was sent already")
    MerchantOrderView cancel(@PathVariable String id) {
        return MerchantOrderView.of(callOffOrder.callOff(orders.get(OrderId.parse(id)), CancelReason.BY_MERCHANT));
    }
}
