package dev.plinth.catalog.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.catalog.application.SetStock;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import dev.plinth.catalog.domain.Unknown;
import dev.plinth.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/stock/{sku}")
class StockController {

    private final Stocks stocks;
    private final SetStock setStock;

    StockController(Stocks stocks, SetStock setStock) {
        this.stocks = stocks;
        this.setStock = setStock;
    }

    @GetMapping
    ResponseEntity<StockView> read(@PathVariable Sku sku) {
        return answer(stocks.find(sku).orElseThrow(() -> new Unknown("SKU")));
    }

    @PutMapping
    ResponseEntity<StockView> set(
            @PathVariable Sku sku,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StockRequest request) {
        return answer(setStock.set(sku, ETags.required(ifMatch), request.onHand()));
    }

    private static ResponseEntity<StockView> answer(Stock stock) {
        return ResponseEntity.ok().eTag(ETags.of(stock.version())).body(StockView.of(stock));
    }

    record StockRequest(
            @NotNull @PositiveOrZero @Max(Stock.MAX_ON_HAND) Integer onHand) {}

    @Schema(name = "Stock")
    record StockView(String sku, int onHand, int reserved, int available) {
        static StockView of(Stock stock) {
            return new StockView(stock.sku().value(), stock.onHand(), stock.reserved(), stock.available());
        }
    }
}
