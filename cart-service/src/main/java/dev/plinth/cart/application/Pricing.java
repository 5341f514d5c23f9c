package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.PricedCart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for today's offers; without an answer the cart stays as usable as it can be, unpriced. */
@Component
class Pricing {

    private static final Logger log = LoggerFactory.getLogger(Pricing.class);

    private final Offers offers;

    Pricing(Offers offers) {
        this.offers = offers;
    }

    PricedCart of(Cart cart) {
        try {
            return new PricedCart(cart, offers.of(cart.skus()));
        } catch (OffersUnavailable outage) {
            log.warn("Cart shown without prices: {}", outage.getMessage());
            return new PricedCart(cart, null);
        }
    }
}
