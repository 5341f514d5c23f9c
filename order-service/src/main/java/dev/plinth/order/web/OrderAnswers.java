package dev.plinth.order.web;

import dev.plinth.order.application.PaymentResult;
import dev.plinth.order.application.PaymentResult.Accepted;
import dev.plinth.order.application.PaymentResult.Declined;
import dev.plinth.order.application.PaymentResult.NotPayable;
import dev.plinth.order.application.Placement;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.CartEmpty;
import dev.plinth.order.application.Placement.NotForSale;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.Placement.SeveralCurrencies;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.Sku;
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
            case CartEmpty() -> refusal(HttpStatus.UNPROCESSABLE_CONTENT, "cart-empty", "There is nothing in the cart");
            case NotForSale(var skus) ->
                refusal(new Problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "not-for-sale",
                                "Some products in the cart are not for sale")
                        .with("skus", skus.stream().map(Sku::value).sorted().toList()));
            case SeveralCurrencies() ->
                refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "several-currencies",
                        "The products in the cart are sold in different currencies: order them apart");
            case StockShort(var shortfalls) ->
                refusal(new Problem(HttpStatus.CONFLICT, "stock-short", "There are fewer units than the cart holds")
                        .with(
                                "shortfalls",
                                shortfalls.stream().map(ShortfallView::of).toList()));
            case CancelledSince(Order order) ->
                refusal(new Problem(
                                HttpStatus.CONFLICT,
                                "order-cancelled",
                                "The order of this request was cancelled; place a new one under a new key")
                        .with("orderId", order.id().toString()));
        };
    }

    static ResponseEntity<?> of(PaymentResult result) {
        return switch (result) {
            case Accepted(Order order) -> ResponseEntity.ok(OrderView.of(order));
            case Declined(String code) ->
                refusal(new Problem(HttpStatus.PAYMENT_REQUIRED, "card-declined", "The card was declined")
                        .with("declineCode", code));
            case NotPayable(Order order) ->
                refusal(HttpStatus.CONFLICT, "order-not-payable", "A " + order.state() + " order takes no payment");
        };
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
