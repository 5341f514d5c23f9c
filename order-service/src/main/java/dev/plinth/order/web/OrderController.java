package dev.plinth.order.web;

import dev.plinth.order.application.CompletePayment;
import dev.plinth.order.application.PayOrder;
import dev.plinth.order.application.PlaceOrder;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
class OrderController {

    private final PlaceOrder placeOrder;
    private final PayOrder payOrder;
    private final CompletePayment completePayment;
    private final Orders orders;
    private final OnceOnly onceOnly;

    OrderController(
            PlaceOrder placeOrder,
            PayOrder payOrder,
            CompletePayment completePayment,
            Orders orders,
            OnceOnly onceOnly) {
        this.placeOrder = placeOrder;
        this.payOrder = payOrder;
        this.completePayment = completePayment;
        this.orders = orders;
        this.onceOnly = onceOnly;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The order holds its stock and waits ten minutes for its money",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "quote-changed and quote-expired, each with the new quote; stock-short, bought-already, order-cancelled,"
                            + " request-in-flight")
    @ApiResponse(
            responseCode = "422",
            description = "quote-unknown, place-differs, cart-empty, not-for-sale, several-currencies, not-shipped,"
                    + " total-not-payable, idempotency-key-reused")
    @ApiResponse(responseCode = "503", description = "cart-unavailable, catalog-unavailable, payment-unavailable")
    ResponseEntity<byte[]> place(
            ShopperId shopper, @IdempotencyKey RequestKey key, @Valid @RequestBody PlaceOrderRequest request) {
        return onceOnly.answer(
                shopper,
                key,
                "place",
                request,
                () -> OrderAnswers.of(placeOrder.place(shopper, key, request.quote(), request.toRecipient())));
    }

    @PostMapping("/{id}/payment")
    @ApiResponse(
            responseCode = "200",
            description = "Paid, or payment.nextActionUrl says where the shopper goes on",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "402", description = "card-declined: the order is cancelled")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "order-not-payable, request-in-flight")
    @ApiResponse(responseCode = "422", description = "payment-method-unknown, idempotency-key-reused")
    @ApiResponse(responseCode = "503", description = "payment-unavailable: the outcome is not known yet")
    ResponseEntity<byte[]> pay(
            ShopperId shopper,
            @PathVariable String id,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody PaymentRequest request) {
        OrderId order = OrderId.parse(id);
        var method = new PaymentMethod(request.paymentMethod());
        return onceOnly.answer(
                shopper,
                key,
                "pay " + order,
                request,
                () -> OrderAnswers.of(payOrder.pay(shopper, order, method, key)));
    }

    /** The shopper came back from the payment page: looks at once how the payment went. */
    @PostMapping("/{id}/refresh")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "503", description = "payment-unavailable")
    OrderView refresh(ShopperId shopper, @PathVariable String id) {
        return OrderView.of(completePayment.returned(OrderId.parse(id), shopper));
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    OrderView order(ShopperId shopper, @PathVariable String id) {
        return OrderView.of(orders.get(OrderId.parse(id), shopper));
    }

    @GetMapping
    OrderPage page(
            ShopperId shopper,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int pageSize) {
        int size = Math.clamp(pageSize, 1, OrderPage.MOST);
        return OrderPage.of(orders.of(shopper, OrderPage.read(cursor), size + 1), size);
    }
}
