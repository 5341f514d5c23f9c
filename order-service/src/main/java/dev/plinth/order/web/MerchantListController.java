package dev.plinth.order.web;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderFilter;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every order, for merchants: as a list to page through, and as a file. */
@RestController
@RequestMapping("/api/merchant/orders")
class MerchantListController {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final Orders orders;

    MerchantListController(Orders orders) {
        this.orders = orders;
    }

    record MerchantPage(
            List<MerchantOrderView> items, @Nullable String next) {}

    /** @param text the number of an order, or the address it was placed with */
    @GetMapping
    @ApiResponse(responseCode = "200")
    MerchantPage page(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\P{Cntrl}{0,254}") String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int pageSize) {
        int size = Math.clamp(pageSize, 1, OrderPage.MOST);
        List<Order> found = find(filter(state, from, to, text), OrderPage.read(cursor), size + 1);
        List<Order> shown = found.stream().limit(size).toList();
        return new MerchantPage(shown.stream().map(MerchantOrderView::of).toList(), OrderPage.next(found, size));
    }

    @GetMapping("/export")
    @ApiResponse(
            responseCode = "200",
            description = "Whatever a spreadsheet would take for a formula is text",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        OrderFilter filter = filter(state, from, to, null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
                .body(out -> new OrdersCsv(out).write((before, most) -> orders.matching(filter, before, most)));
    }

    private List<Order> find(OrderFilter filter, @Nullable OrderNumber before, int most) {
        return orders.matching(filter, before, most);
    }

    private static OrderFilter filter(
            @Nullable OrderState state, @Nullable Instant from, @Nullable Instant to, @Nullable String text) {
        Optional<String> wanted = Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
        Optional<OrderNumber> number = wanted.flatMap(OrderNumber::read);
        return new OrderFilter(
                Optional.ofNullable(state),
                Optional.ofNullable(from).map(MerchantListController::storable),
                Optional.ofNullable(to).map(MerchantListController::storable),
                number,
                number.isPresent() ? Optional.empty() : wanted.map(word -> word.toLowerCase(Locale.ROOT)));
    }

    private static Instant storable(Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(END_OF_TIME)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "A time lies between 1970 and 9999");
        }
        return time;
    }
}
