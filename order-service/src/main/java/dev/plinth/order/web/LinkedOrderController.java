package dev.plinth.order.web;

import dev.plinth.order.domain.NoSuchOrder;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderLinks;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The order of a link that was mailed to its buyer. Whoever holds the link stands in for the order's owner, for this order
 * until the link is over or the owner is forgotten.
 */
@RestController
@RequestMapping("/api/order-lookups/{token}")
@SecurityRequirements
@ApiResponse(
        responseCode = "404",
        description = "not-found, also for a link that is forged or over, or whose buyer was forgotten")
class LinkedOrderController {

    private final OrderLinks links;
    private final Orders orders;
    private final OrderWishController wishes;
    private final InvoiceController invoices;
    private final CustomerController customers;
    private final Clock clock;

    LinkedOrderController(
            OrderLinks links,
            Orders orders,
            OrderWishController wishes,
            InvoiceController invoices,
            CustomerController customers,
            Clock clock) {
        this.customers = customers;
        this.links = links;
        this.orders = orders;
        this.wishes = wishes;
        this.invoices = invoices;
        this.clock = clock;
    }

    @GetMapping
    @ApiResponse(responseCode = "200")
    ResponseEntity<OrderView> order(@PathVariable String token) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(OrderView.of(linked(token)));
    }

    @PostMapping("/cancellation")
    @ApiResponse(responseCode = "200", description = "Cancelled; what was paid goes back. Repeating it changes nothing")
    @ApiResponse(responseCode = "409", description = "not-in-this-state: something was sent already")
    @ApiResponse(responseCode = "503", description = "payment-unavailable")
    OrderView cancel(@PathVariable String token) {
        Order order = linked(token);
        return wishes.cancel(order.owner(), order.id().toString());
    }

    @PostMapping("/returns")
    @ApiResponse(
            responseCode = "200",
            description = "The merchant is asked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "409", description = "not-in-this-state, too-many-units, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> sendBack(
            @PathVariable String token, @IdempotencyKey RequestKey key, @Valid @RequestBody ReturnRequest request) {
        Order order = linked(token);
        return wishes.sendBack(order.owner(), order.id().toString(), key, request);
    }

    @GetMapping("/invoice")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> invoice(@PathVariable String token) {
        Order order = linked(token);
        return invoices.invoice(order.owner(), order.id().toString());
    }

    @GetMapping("/invoices/{number}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> invoice(@PathVariable String token, @PathVariable String number) {
        Order order = linked(token);
        return invoices.invoice(order.owner(), order.id().toString(), number);
    }

    @GetMapping("/export")
    @ApiResponse(responseCode = "200", description = "All that is kept of this order")
    ResponseEntity<CustomerController.Kept> export(@PathVariable String token) {
        Order order = linked(token);
        return customers.answer(order.owner(), Stream.of(order), _ -> "/api/order-lookups/" + token);
    }

    /** An account's link may lie in a mailbox that others read, too: an account is asked to sign in. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "The guest who ordered is forgotten; the order stays, nobody's")
    @ApiResponse(responseCode = "409", description = "orders-under-way, account-needed")
    void erase(@PathVariable String token) {
        Order order = linked(token);
        if (!order.owner().isGuest()) {
            throw new Problem(
                    HttpStatus.CONFLICT, "account-needed", "This order is an account's: sign in to be forgotten");
        }
        customers.erase(order.owner());
    }

    private Order linked(String token) {
        return links.read(token, clock.instant())
                .map(orders::get)
                .filter(order -> !order.owner().isErased())
                .orElseThrow(NoSuchOrder::new);
    }
}
