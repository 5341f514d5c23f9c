package dev.plinth.order.web;

import dev.plinth.order.domain.Customers;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers may ask about themselves: everything that is kept of them, and to be forgotten. */
@RestController
@RequestMapping("/api/customers/me")
class CustomerController {

    private static final int AT_A_TIME = 100;

    private final Orders orders;
    private final Customers customers;
    private final Clock clock;

    CustomerController(Orders orders, Customers customers, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.clock = clock;
    }

    record Kept(String subject, Instant exportedAt, List<KeptOrder> orders) {}

    record KeptOrder(String email, OrderView order) {
        static KeptOrder of(Order order) {
            return new KeptOrder(order.recipient().email(), OrderView.of(order));
        }
    }

    @GetMapping("/export")
    @ApiResponse(responseCode = "200")
    ResponseEntity<Kept> export(ShopperId shopper) {
        var all = Stream.iterate(
                        orders.of(shopper, null, AT_A_TIME),
                        page -> !page.isEmpty(),
                        page -> orders.of(shopper, page.getLast().number(), AT_A_TIME))
                .flatMap(List::stream)
                .map(KeptOrder::of)
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-orders.json\"")
                .cacheControl(CacheControl.noStore())
                .body(new Kept(shopper.value(), clock.instant(), all));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(
            responseCode = "204",
            description = "Forgotten; the orders stay, nobody's. Invoices stay as the law asks")
    @ApiResponse(responseCode = "409", description = "orders-under-way")
    void erase(ShopperId shopper) {
        customers.erase(shopper, clock.instant());
    }
}
