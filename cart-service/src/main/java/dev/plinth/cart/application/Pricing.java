package dev.plinth.cart.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Lines;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.PricedLines;
import dev.plinth.cart.domain.Sku;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The cart with offers for what is in it and what is saved; wishes are another page. */
    PricedCart of(Cart cart) {
        return new PricedCart(cart, offersOrNull(shown(cart)));
    }

    /** @throws OffersUnavailable where {@link #of} would leave it unpriced */
    PricedCart surely(Cart cart) {
        return new PricedCart(cart, offers.of(shown(cart)));
    }

    /** The cart with offers for its wishes. */
    PricedCart wishes(Cart cart) {
        return new PricedCart(cart, offersOrNull(cart.wishes().skus()));
    }

    PricedLines of(Lines lines) {
        return new PricedLines(lines, offersOrNull(lines.skus()));
    }

    private @Nullable Map<Sku, Offer> offersOrNull(Set<Sku> skus) {
        try {
            return offers.of(skus);
        } catch (OffersUnavailable outage) {
            log.warn("Cart shown without prices: {}", outage.getMessage());
            return null;
        }
    }

    private static Set<Sku> shown(Cart cart) {
        return Stream.concat(cart.lines().skus().stream(), cart.saved().skus().stream())
                .collect(toUnmodifiableSet());
    }
}
