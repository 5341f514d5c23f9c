package dev.plinth.order.web;

import dev.plinth.order.application.CheckoutRefusal;
import dev.plinth.order.application.QuoteCart;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.QuoteId;
import dev.plinth.order.domain.pricing.Quotes;
import dev.plinth.platform.web.Problem;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/checkout/quotes")
class QuoteController {

    private final QuoteCart quoteCart;
    private final Quotes quotes;

    QuoteController(QuoteCart quoteCart, Quotes quotes) {
        this.quoteCart = quoteCart;
        this.quotes = quotes;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "Refused codes are told in it, and refuse nothing else",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-request")
    @ApiResponse(
            responseCode = "422",
            description = "cart-empty, not-for-sale, several-currencies, country-needed, region-needed,"
                    + " not-shipped, shipping-option-unknown")
    @ApiResponse(responseCode = "503", description = "cart-unavailable, catalog-unavailable")
    ResponseEntity<?> quote(ShopperId shopper, @Valid @RequestBody QuoteRequest request) {
        return switch (quoteCart.quote(shopper, request.toAsked())) {
            case Quoted(var quote) ->
                ResponseEntity.created(URI.create("/api/checkout/quotes/" + quote.id()))
                        .body(QuoteView.of(quote));
            case CheckoutRefusal refusal -> OrderAnswers.of(refusal);
        };
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    QuoteView read(ShopperId shopper, @PathVariable UUID id) {
        return quotes.find(new QuoteId(id), shopper)
                .map(QuoteView::of)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such quote"));
    }
}
