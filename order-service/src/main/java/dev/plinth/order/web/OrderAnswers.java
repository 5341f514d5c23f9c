package dev.plinth.order.web;

import dev.plinth.order.application.CheckoutRefusal;
import dev.plinth.order.application.PaymentResult;
import dev.plinth.order.application.PaymentResult.Accepted;
import dev.plinth.order.application.PaymentResult.Declined;
import dev.plinth.order.application.PaymentResult.NotPayable;
import dev.plinth.order.application.Placement;
import dev.plinth.order.application.Placement.AmountRefused;
import dev.plinth.order.application.Placement.BoughtAlready;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.PlaceDiffers;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.Placement.QuoteChanged;
import dev.plinth.order.application.Placement.QuoteExpired;
import dev.plinth.order.application.Placement.QuoteUnknown;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.platform.web.Problem;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the ends of placing and paying look over HTTP. */
final class OrderAnswers {

    private OrderAnswers() {}

    static ResponseEntity<?> of(Placement placement) {
        return switch (placement) {
            case Placed(Order order) ->
                ResponseEntity.created(URI.create("/api/orders/" + order.id())).body(OrderView.of(order));
            case CheckoutRefusal refusal -> of(refusal);
            case QuoteUnknown() ->
                refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "quote-unknown",
                        "Ask for a quote first, and order by its id");
            case PlaceDiffers(Place quoted) ->
                refusal(new Problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "place-differs",
                                "The quote is for another country or region than the address")
                        .with("quotedPlace", quoted.code()));
            case QuoteChanged(Quote now) ->
                refusal(new Problem(
                                HttpStatus.CONFLICT, "quote-changed", "The cart does not cost any more what was quoted")
                        .with("quote", QuoteView.of(now)));
            case QuoteExpired(Quote now) ->
                refusal(new Problem(HttpStatus.CONFLICT, "quote-expired", "The quote has expired; here is a new one")
                        .with("quote", QuoteView.of(now)));
            case AmountRefused(Money total) ->
                refusal(new Problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "total-not-payable",
                                "The payment provider takes between 0.50 and 999,999.99")
                        .with("total", MoneyView.of(total)));
            case StockShort(var shortfalls) ->
                refusal(new Problem(HttpStatus.CONFLICT, "stock-short", "There are fewer units than the cart holds")
                        .with(
                                "shortfalls",
                                shortfalls.stream().map(ShortfallView::of).toList()));
            case BoughtAlready(Order order) ->
                refusal(new Problem(
                                HttpStatus.CONFLICT,
                                "bought-already",
                                "Order " + order.number() + " has just bought this cart, which hears of it in a moment;"
                                        + " to buy the same again, put it into the cart again")
                        .with("orderId", order.id().toString()));
            case CancelledSince(Order order) ->
                refusal(new Problem(
                                HttpStatus.CONFLICT,
                                "order-cancelled",
                                "The order of this request was cancelled; place a new one under a new key")
                        .with("orderId", order.id().toString()));
        };
    }

    static ResponseEntity<?> of(CheckoutRefusal refusal) {
        return refusal(RefusalAnswers.of(refusal));
    }

    static ResponseEntity<?> of(PaymentResult result) {
        return switch (result) {
            case Accepted(Order order) -> ResponseEntity.ok(OrderView.of(order));
            case Declined(String code) ->
                refusal(new Problem(HttpStatus.PAYMENT_REQUIRED, "card-declined", "The card was declined")
                        .with("declineCode", code));
            case NotPayable(Order order) -> refusal(HttpStatus.CONFLICT, "order-not-payable", whyNotPayable(order));
        };
    }

    private static String whyNotPayable(Order order) {
        return order.cancelReason() == CancelReason.SUPERSEDED
                ? "A later order of yours took the place of this one: pay that one"
                : "A " + order.state() + " order takes no payment";
    }

    record ShortfallView(String sku, int wanted, int available) {
        static ShortfallView of(Shortfall shortfall) {
            return new ShortfallView(shortfall.sku().value(), shortfall.wanted(), shortfall.available());
        }
    }

    private static ResponseEntity<?> refusal(HttpStatus status, String code, String detail) {
        return refusal(new Problem(status, code, detail));
    }

    private static ResponseEntity<?> refusal(Problem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
