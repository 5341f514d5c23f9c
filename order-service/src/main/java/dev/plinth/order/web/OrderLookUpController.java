package dev.plinth.order.web;

import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.NoSuchOrder;
import dev.plinth.order.domain.OrderLinks;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.Orders;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For shoppers without an account: who knows an order's number and its address gets a link to it by mail. */
@RestController
@RequestMapping("/api/order-lookups")
class OrderLookUpController {

    private final Letters letters;
    private final OrderLinks links;
    private final Orders orders;
    private final Clock clock;

    OrderLookUpController(Letters letters, OrderLinks links, Orders orders, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.orders = orders;
        this.clock = clock;
    }

    record LookUp(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Email @Size(max = 254) String email) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @ApiResponse(responseCode = "202", description = "Always: whether there is such an order, only its mailbox tells")
    void lookUp(@Valid @RequestBody LookUp wanted) {
        OrderNumber.read(wanted.number()).ifPresent(it -> letters.addLookUp(it, wanted.email(), clock.instant()));
    }

    @GetMapping("/{token}")
    @SecurityRequirements
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found, also for a link that is over")
    ResponseEntity<OrderView> order(@PathVariable String token) {
        var order = links.read(token, clock.instant()).orElseThrow(NoSuchOrder::new);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(OrderView.of(orders.get(order)));
    }
}
