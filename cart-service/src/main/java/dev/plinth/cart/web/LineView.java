package dev.plinth.cart.web;

import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.PricedLines;
import dev.plinth.cart.domain.ProductId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What only the catalog knows is null while it does not answer, and for a SKU that it no longer knows.
 *
 * @param changes since the shopper last saw the line
 */
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
        @Nullable String posterUrl,
        List<ChangeView> changes) {

    static List<LineView> of(PricedLines lines) {
        return lines.lines().stream().map(line -> of(lines, line)).toList();
    }

    private static LineView of(PricedLines lines, CartLine line) {
        Optional<Offer> offer = lines.offerOf(line);
        return new LineView(
                line.sku().value(),
                line.quantity(),
                orNull(offer.map(Offer::product), ProductId::value),
                orNull(offer, Offer::productName),
                orNull(offer, Offer::variantName),
                orNull(offer.map(Offer::price), MoneyView::of),
                orNull(lines.totalOf(line), MoneyView::of),
                orNull(offer, Offer::available),
                lines.priced() ? lines.purchasable(line) : null,
                offer.map(Offer::posterUrl).orElse(null),
                lines.changesOf(line).stream().map(ChangeView::of).toList());
    }

    private static <T, R> @Nullable R orNull(Optional<T> value, Function<T, R> part) {
        return value.map(part).orElse(null);
    }
}
