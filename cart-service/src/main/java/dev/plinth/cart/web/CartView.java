package dev.plinth.cart.web;

import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.Money;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * @param priced false while nobody can say what anything costs
 * @param promotionCodes as the shopper entered them, in capitals; the quote says what they are worth
 * @param shippingCountry ISO 3166-1 alpha-2
 */
@Schema(name = "Cart")
record CartView(
        List<LineView> lines,
        @Nullable MoneyView subtotal,
        boolean priced,
        int itemCount,
        @Nullable String note,
        List<String> promotionCodes,
        @Nullable String shippingCountry) {

    static ResponseEntity<CartView> answer(PricedCart cart, Caller caller) {
        return answer(cart, caller.introduction(cart.cart()));
    }

    static ResponseEntity<CartView> answer(PricedCart cart, Consumer<HttpHeaders> headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .eTag(ETags.of(cart.cart().version()))
                .body(of(cart));
    }

    private static CartView of(PricedCart cart) {
        Details details = cart.cart().details();
        return new CartView(
                cart.cart().lines().stream()
                        .map(line -> LineView.of(cart, line))
                        .toList(),
                cart.subtotal().map(MoneyView::of).orElse(null),
                cart.priced(),
                cart.cart().itemCount(),
                details.note() == null ? null : details.note().text(),
                details.promotionCodes().stream().map(PromotionCode::value).toList(),
                details.shippingCountry() == null
                        ? null
                        : details.shippingCountry().code());
    }

    @Schema(name = "Money")
    record MoneyView(long minorUnits, String currency) {
        static MoneyView of(Money money) {
            return new MoneyView(money.minorUnits(), money.currency().getCurrencyCode());
        }
    }

    /** What only the catalog knows is null while it does not answer, and for a SKU that it no longer knows. */
    @Schema(name = "CartLine")
    record LineView(
            String sku,
            int quantity,
            @Nullable String productId,
            @Nullable String productName,
            @Nullable String variantName,
            @Nullable MoneyView unitPrice,
            @Nullable MoneyView lineTotal,
            @Nullable Integer available,
            @Nullable Boolean purchasable,
            @Nullable String posterUrl) {

        static LineView of(PricedCart cart, CartLine line) {
            return new LineView(
                    line.sku().value(),
                    line.quantity(),
                    offered(cart, line, Offer::productId),
                    offered(cart, line, Offer::productName),
                    offered(cart, line, Offer::variantName),
                    offered(cart, line, offer -> MoneyView.of(offer.price())),
                    cart.totalOf(line).map(MoneyView::of).orElse(null),
                    offered(cart, line, Offer::available),
                    cart.priced() ? cart.offerOf(line).map(Offer::purchasable).orElse(false) : null,
                    cart.offerOf(line).map(Offer::posterUrl).orElse(null));
        }

        private static <T> @Nullable T offered(PricedCart cart, CartLine line, Function<Offer, T> part) {
            return cart.offerOf(line).map(part).orElse(null);
        }
    }
}
