package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.CodeRefusal;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.QuoteId;
import dev.plinth.order.domain.pricing.RefusedCode;
import dev.plinth.order.domain.pricing.ShippingOffer;
import dev.plinth.order.domain.pricing.Wish;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as JSON: it is read whole by its id, or not at all. */
record QuoteForm(
        String country,
        @Nullable String region,
        @Nullable String shippingOption,
        List<String> codes,
        ChargesRows charges,
        List<OptionForm> options,
        List<RefusedForm> refused) {

    record OptionForm(String option, String name, long minorUnits, String currency, int minDays, int maxDays) {}

    record RefusedForm(String code, CodeRefusal reason) {}

    static QuoteForm of(Quote quote) {
        Wish wish = quote.wish();
        return new QuoteForm(
                wish.place().country(),
                wish.place().region(),
                wish.shippingOption(),
                wish.codes().stream().map(PromotionCode::value).toList(),
                ChargesRows.of(quote.charges()),
                quote.options().stream()
                        .map(offer -> new OptionForm(
                                offer.option(),
                                offer.name(),
                                offer.price().minorUnits(),
                                offer.price().currency().getCurrencyCode(),
                                offer.minDays(),
                                offer.maxDays()))
                        .toList(),
                quote.refused().stream()
                        .map(refused -> new RefusedForm(refused.code().value(), refused.reason()))
                        .toList());
    }

    Quote toQuote(UUID id, String owner, Instant expiresAt) {
        return new Quote(
                new QuoteId(id),
                new ShopperId(owner),
                new Wish(
                        new Place(country, region),
                        shippingOption,
                        codes.stream().map(PromotionCode::new).toList()),
                charges.toCharges(),
                options.stream()
                        .map(form -> new ShippingOffer(
                                form.option(),
                                form.name(),
                                Money.of(form.minorUnits(), form.currency()),
                                form.minDays(),
                                form.maxDays()))
                        .toList(),
                refused.stream()
                        .map(form -> new RefusedCode(new PromotionCode(form.code()), form.reason()))
                        .toList(),
                expiresAt);
    }
}
