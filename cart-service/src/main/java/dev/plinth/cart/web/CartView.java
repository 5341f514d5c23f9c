package dev.plinth.cart.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.Merger;
import dev.plinth.cart.domain.Place;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.cart.domain.TakenIn;
import dev.plinth.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * @param saved for later, not part of the sums
 * @param priced false while nobody can say what anything costs
 * @param promotionCodes as the shopper entered them, in capitals; the quote says what they are worth
 * @param shippingCountry ISO 3166-1 alpha-2
 * @param shippingRegion ISO 3166-2, of this country
 * @param takenIn the guest's cart that this account's took in last: orders that were placed from it may buy the same
 * @param adjustments after a merge: what became of lines other than what both carts said
 */
@Schema(name = "Cart")
record CartView(
        List<LineView> lines,
        List<LineView> saved,
        @Nullable MoneyView subtotal,
        boolean priced,
        int itemCount,
        @Nullable String note,
        List<String> promotionCodes,
        @Nullable String shippingCountry,
        @Nullable String shippingRegion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TakenInView takenIn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AdjustmentView> adjustments) {

    static ResponseEntity<CartView> answer(PricedCart cart, Caller caller) {
        return answer(cart, caller.introduction(cart.cart()), List.of());
    }

    static ResponseEntity<CartView> answer(
            PricedCart cart, Consumer<HttpHeaders> headers, List<Merger.Adjustment> adjustments) {
        return ResponseEntity.ok()
                .headers(headers)
                .eTag(ETags.of(cart.cart().version()))
                .body(of(cart, adjustments));
    }

    static CartView of(PricedCart cart, List<Merger.Adjustment> adjustments) {
        Details details = cart.cart().details();
        Place place = details.shippingPlace();
        return new CartView(
                LineView.of(cart.lines()),
                LineView.of(cart.saved()),
                cart.lines().subtotal().map(MoneyView::of).orElse(null),
                cart.priced(),
                cart.cart().itemCount(),
                details.note() == null ? null : details.note().text(),
                details.promotionCodes().stream().map(PromotionCode::value).toList(),
                place == null ? null : place.country().code(),
                place == null ? null : place.region(),
                TakenInView.of(cart.cart()),
                adjustments.stream().map(AdjustmentView::of).toList());
    }

    /**
     * @param owner as orders name the guest
     * @param cartVersion the version of the guest's cart whose lines are all in this one; absent once this one was changed
     */
    @Schema(name = "CartTakenIn")
    record TakenInView(
            String owner,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long cartVersion) {

        static @Nullable TakenInView of(Cart cart) {
            TakenIn takenIn = cart.takenIn();
            return takenIn == null
                    ? null
                    : new TakenInView("guest:" + takenIn.guest().tokenHash(), takenIn.seenAt(cart.version()));
        }
    }

    /**
     * @param code {@code quantity-capped}: {@code wanted} is more than a line holds; {@code saved-for-later}: the strategy left
     *     the line out of the cart, or there was no room for it
     */
    @Schema(name = "CartAdjustment")
    record AdjustmentView(String code, String sku, int wanted, int quantity) {

        static AdjustmentView of(Merger.Adjustment adjustment) {
            return switch (adjustment) {
                case Merger.Adjustment.Capped(var sku, int wanted, int quantity) ->
                    new AdjustmentView("quantity-capped", sku.value(), wanted, quantity);
                case Merger.Adjustment.SavedForLater(var sku, int quantity) ->
                    new AdjustmentView("saved-for-later", sku.value(), quantity, quantity);
            };
        }
    }
}
