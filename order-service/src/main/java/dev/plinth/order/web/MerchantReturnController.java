package dev.plinth.order.web;

import dev.plinth.order.application.HandleReturn;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.RefundId;
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

/** What merchants do with a return: answer, receive, give the money back. */
@RestController
@RequestMapping("/api/merchant/orders/{id}/returns/{wish}")
class MerchantReturnController {

    private final HandleReturn handleReturn;
    private final OnceOnly onceOnly;

    MerchantReturnController(HandleReturn handleReturn, OnceOnly onceOnly) {
        this.handleReturn = handleReturn;
        this.onceOnly = onceOnly;
    }

    @PostMapping("/answer")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-in-this-state: it was answered otherwise before")
    MerchantOrderView answer(
            @PathVariable String id, @PathVariable String wish, @Valid @RequestBody ReturnAnswer answer) {
        return MerchantOrderView.of(
                handleReturn.answer(OrderId.parse(id), ReturnId.parse(wish), answer.approved(), answer.note()));
    }

    @PostMapping("/receipt")
    @ApiResponse(responseCode = "200", description = "The catalog takes what can be sold again into stock, once")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "not-in-this-state: not approved, or received otherwise before; too-many-units")
    MerchantOrderView receive(
            @PathVariable String id, @PathVariable String wish, @Valid @RequestBody ReceiptRequest request) {
        return MerchantOrderView.of(handleReturn.receive(OrderId.parse(id), ReturnId.parse(wish), request.toUnits()));
    }

    @PostMapping("/refund")
    @ApiResponse(
            responseCode = "200",
            description =
                    "What was paid for the units goes back, with the last of them also the shipping; or the amount that is named",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MerchantOrderView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "not-in-this-state: not received yet, or refunded before; refund-exceeds-captured")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> refund(
            ShopperId merchant,
            @PathVariable String id,
            @PathVariable String wish,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody RefundRequest request) {
        OrderId order = OrderId.parse(id);
        ReturnId goods = ReturnId.parse(wish);
        return onceOnly.answer(
                merchant,
                key,
                "refund return " + goods + " of " + order,
                request,
                () -> ResponseEntity.ok(MerchantOrderView.of(
                        handleReturn.refund(order, goods, RefundId.of(order, merchant, key), request.toMoney()))));
    }
}
