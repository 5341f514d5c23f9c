package dev.plinth.order.web;

import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.OrderNumber;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.HttpStatus;
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
    private final Clock clock;

    OrderLookUpController(Letters letters, Clock clock) {
        this.letters = letters;
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
}
