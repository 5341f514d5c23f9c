package dev.plinth.order.web;

import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoicePrinter;
import dev.plinth.order.domain.Invoices;
import dev.plinth.order.domain.NoSuchInvoice;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Invoices and credit notes, as a list and as pages to print. */
@RestController
class InvoiceController {

    private final Orders orders;
    private final Invoices invoices;
    private final InvoicePrinter printer;

    InvoiceController(Orders orders, Invoices invoices, InvoicePrinter printer) {
        this.orders = orders;
        this.invoices = invoices;
        this.printer = printer;
    }

    record InvoiceView(
            String number,
            Instant issuedAt,
            MoneyView total,
            @Nullable String corrects) {
        static InvoiceView of(Invoice invoice) {
            return new InvoiceView(
                    invoice.number().toString(),
                    invoice.issuedAt(),
                    MoneyView.of(invoice.total()),
                    invoice.corrects() == null ? null : invoice.corrects().toString());
        }
    }

    record InvoiceList(List<InvoiceView> items) {}

    @GetMapping("/api/orders/{id}/invoices")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    InvoiceList invoices(ShopperId shopper, @PathVariable String id) {
        OrderId order = orders.get(OrderId.parse(id), shopper).id();
        return new InvoiceList(invoices.of(order).stream().map(InvoiceView::of).toList());
    }

    @GetMapping("/api/orders/{id}/invoice")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "not-found, also before the order was paid")
    ResponseEntity<byte[]> invoice(ShopperId shopper, @PathVariable String id) {
        return page(orders.get(OrderId.parse(id), shopper).id(), null);
    }

    @GetMapping("/api/orders/{id}/invoices/{number}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<byte[]> invoice(ShopperId shopper, @PathVariable String id, @PathVariable String number) {
        return page(orders.get(OrderId.parse(id), shopper).id(), number);
    }

    @GetMapping("/api/merchant/orders/{id}/invoice")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "not-found, also before the order was paid")
    ResponseEntity<byte[]> invoiceForMerchant(@PathVariable String id) {
        return page(orders.get(OrderId.parse(id)).id(), null);
    }

    private ResponseEntity<byte[]> page(OrderId order, @Nullable String number) {
        Invoice wanted = invoices.of(order).stream()
                .filter(each -> number == null || each.number().toString().equals(number))
                .findFirst()
                .orElseThrow(NoSuchInvoice::new);
        var name =
                ContentDisposition.inline().filename(wanted.number() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(printer.print(wanted));
    }
}
