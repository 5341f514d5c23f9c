package dev.plinth.order.web;

import dev.plinth.order.domain.Customers;
import dev.plinth.order.domain.Invoices;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.web.InvoiceController.InvoiceView;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

/** What people may ask about themselves: everything that is kept of them, and to be forgotten. Guests too, by their token. */
@RestController
@RequestMapping("/api/customers/me")
class CustomerController {

    private static final int AT_A_TIME = 100;

    private final Orders orders;
    private final Invoices invoices;
    private final Customers customers;
    private final Clock clock;

    CustomerController(Orders orders, Invoices invoices, Customers customers, Clock clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.customers = customers;
        this.clock = clock;
    }

    record Kept(String subject, Instant exportedAt, List<KeptOrder> orders) {}

    record KeptOrder(String email, OrderView order, List<KeptInvoice> invoices) {}

    /** @param pdf where it can be printed from */
    record KeptInvoice(InvoiceView invoice, URI pdf) {}

    @GetMapping("/export")
    @ApiResponse(responseCode = "200", description = "All that is kept, with where the invoices are")
    ResponseEntity<Kept> export(ShopperId shopper) {
        Stream<Order> all = Stream.iterate(
                        orders.of(shopper, null, AT_A_TIME),
                        page -> !page.isEmpty(),
                        page -> orders.of(shopper, page.getLast().number(), AT_A_TIME))
                .flatMap(List::stream);
        return answer(shopper, all, order -> "/api/orders/" + order.id());
    }

    /** @param place where an order is, for who asks */
    ResponseEntity<Kept> answer(ShopperId shopper, Stream<Order> all, Function<Order, String> place) {
        var kept = all.map(order -> new KeptOrder(
                        order.recipient().email(), OrderView.of(order), invoicesOf(order, place.apply(order))))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-orders.json\"")
                .cacheControl(CacheControl.noStore())
                .body(new Kept(shopper.value(), clock.instant(), kept));
    }

    private List<KeptInvoice> invoicesOf(Order order, String place) {
        return invoices.of(order.id()).stream()
                .map(InvoiceView::of)
                .map(view -> new KeptInvoice(view, URI.create(place + "/invoices/" + view.number())))
                .toList();
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
