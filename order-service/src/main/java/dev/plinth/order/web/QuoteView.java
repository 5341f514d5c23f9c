package dev.plinth.order.web;

import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.RefusedCode;
import dev.plinth.order.domain.pricing.ShippingOffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the cart costs, until when, and why.
 *
 * @param shipping the chosen one
 * @param shippingOptions all there are, the cheapest first, at their full prices
 * @param refusedCodes the codes that take nothing off
 */
record QuoteView(
        UUID id,
        Instant expiresAt,
        String country,
        @Nullable String region,
        List<LineView> lines,
        ShippingView shipping,
        List<ShippingOptionView> shippingOptions,
        List<DiscountView> discounts,
        List<RefusedCodeView> refusedCodes,
        TotalsView totals,
        MoneyView total) {

    record ShippingOptionView(String option, String name, MoneyView price, int minDays, int maxDays) {
        static ShippingOptionView of(ShippingOffer offer) {
            return new ShippingOptionView(
                    offer.option(), offer.name(), MoneyView.of(offer.price()), offer.minDays(), offer.maxDays());
        }
    }

    record RefusedCodeView(String code, String reason) {
        static RefusedCodeView of(RefusedCode refused) {
            return new RefusedCodeView(refused.code().value(), refused.reason().word());
        }
    }

    static QuoteView of(Quote quote) {
        var charges = quote.charges();
        return new QuoteView(
                quote.id().value(),
                quote.expiresAt(),
                quote.wish().place().country(),
                quote.wish().place().region(),
                charges.lines().stream().map(LineView::of).toList(),
                ShippingView.of(charges.shipping()),
                quote.options().stream().map(ShippingOptionView::of).toList(),
                charges.discounts().stream().map(DiscountView::of).toList(),
                quote.refused().stream().map(RefusedCodeView::of).toList(),
                TotalsView.of(charges),
                MoneyView.of(charges.total()));
    }
}
