package dev.plinth.order.application;

import dev.plinth.order.application.CheckoutRefusal.CountryNeeded;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Regions;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Quotes;
import dev.plinth.order.domain.pricing.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells a shopper what the cart costs, and stands by it for a while. */
@Service
public class QuoteCart {

    /** What a request says of it; the cart knows what is absent, and the cheapest way is taken to send it. */
    public record Asked(
            @Nullable Place place,
            @Nullable String shippingOption,
            @Nullable List<PromotionCode> codes) {}

    private final Carts carts;
    private final PriceCart priceCart;
    private final Quotes quotes;
    private final Regions regions;

    QuoteCart(Carts carts, PriceCart priceCart, Quotes quotes, Regions regions) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.quotes = quotes;
        this.regions = regions;
    }

    public QuoteResult quote(ShopperId shopper, Asked asked) {
        Cart cart = carts.of(shopper);
        Place place = asked.place() != null ? asked.place() : known(cart.shippingPlace());
        if (place == null) {
            return new CountryNeeded();
        }
        List<PromotionCode> codes = asked.codes() != null
                ? asked.codes()
                : cart.promotionCodes().stream().map(PromotionCode::new).toList();
        QuoteResult result = priceCart.of(shopper, cart, new Wish(place, asked.shippingOption(), codes));
        if (result instanceof Quoted(var quote)) {
            quotes.add(quote);
        }
        return result;
    }

    private @Nullable Place known(@Nullable Place place) {
        return place == null || regions.has(place) ? place : new Place(place.country(), null);
    }
}
