package dev.plinth.order.application;

import dev.plinth.order.application.CheckoutRefusal.NotShipped;
import dev.plinth.order.application.CheckoutRefusal.RegionNeeded;
import dev.plinth.order.application.CheckoutRefusal.ShippingOptionUnknown;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.Regions;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Bargain;
import dev.plinth.order.domain.pricing.Basket;
import dev.plinth.order.domain.pricing.CountryTax;
import dev.plinth.order.domain.pricing.Eligibility;
import dev.plinth.order.domain.pricing.Guessers;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.QuoteId;
import dev.plinth.order.domain.pricing.ShippingOffer;
import dev.plinth.order.domain.pricing.ShippingOptions;
import dev.plinth.order.domain.pricing.TaxZone;
import dev.plinth.order.domain.pricing.TaxZones;
import dev.plinth.order.domain.pricing.Wish;
import dev.plinth.order.domain.pricing.WrongCodes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a cart costs at this moment, sent and reduced as its shopper wishes. Stores nothing. */
@Component
class PriceCart {

    private final FillBasket fillBasket;
    private final TaxZones taxZones;
    private final Regions regions;
    private final ShippingOptions shippingOptions;
    private final Promotions promotions;
    private final WrongCodes wrongCodes;
    private final Guessers guessers;
    private final Clock clock;

    PriceCart(
            FillBasket fillBasket,
            TaxZones taxZones,
            Regions regions,
            ShippingOptions shippingOptions,
            Promotions promotions,
            WrongCodes wrongCodes,
            Guessers guessers,
            Clock clock) {
        this.fillBasket = fillBasket;
        this.taxZones = taxZones;
        this.regions = regions;
        this.shippingOptions = shippingOptions;
        this.promotions = promotions;
        this.wrongCodes = wrongCodes;
        this.guessers = guessers;
        this.clock = clock;
    }

    QuoteResult of(ShopperId shopper, Cart cart, Wish wish) {
        return switch (fillBasket.with(cart)) {
            case FillBasket.Refused(CheckoutRefusal refusal) -> refusal;
            case FillBasket.Filled(Basket basket) -> priced(shopper, basket, wish);
        };
    }

    private QuoteResult priced(ShopperId shopper, Basket basket, Wish wish) {
        List<ShippingOffer> options =
                shippingOptions.to(wish.place().country(), basket.subtotal().currency(), basket.grams());
        if (options.isEmpty()) {
            return new NotShipped(wish.place().country(), basket.grams());
        }
        CountryTax taxes = taxZones.in(wish.place().country());
        if (wish.place().region() == null && taxes.dependsOnRegion()) {
            return new RegionNeeded(regions.of(wish.place().country()));
        }
        TaxZone tax = taxes.at(wish.place(), regions);
        return options.stream()
                .filter(option ->
                        wish.shippingOption() == null || option.option().equals(wish.shippingOption()))
                .findFirst()
                .<QuoteResult>map(chosen -> new QuoteResult.Quoted(quote(shopper, basket, wish, tax, chosen, options)))
                .orElseGet(() -> new ShippingOptionUnknown(options));
    }

    private Quote quote(
            ShopperId shopper,
            Basket basket,
            Wish wish,
            TaxZone tax,
            ShippingOffer chosen,
            List<ShippingOffer> options) {
        Instant now = clock.instant();
        Bargain bargain = eligible(shopper, basket, wish.codes(), now).bargain(basket, chosen, tax);
        return new Quote(
                QuoteId.next(),
                shopper,
                wish.by(chosen.option()),
                bargain.charges(),
                options,
                bargain.refused(),
                now.plus(Quote.VALID_FOR));
    }

    private Eligibility eligible(ShopperId shopper, Basket basket, List<PromotionCode> codes, Instant now) {
        ShopperId guesser = guessers.behind(shopper);
        boolean guesses = !codes.isEmpty() && wrongCodes.tooMany(guesser, now);
        List<PromotionCode> looked = guesses ? List.of() : codes;
        var candidates = promotions.candidates(looked, shopper);
        var eligibility = Eligibility.of(looked, candidates, shopper, basket.subtotal(), now);
        wrongCodes.entered(eligibility.unknownCodes(), guesser, now);
        return guesses ? eligibility.withoutLookingAt(codes) : eligibility;
    }
}
