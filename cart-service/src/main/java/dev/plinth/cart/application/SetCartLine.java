package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The shopper says how many of a SKU are wanted, and sees at which price. */
@Service
public class SetCartLine {

    private final ChangeCart changeCart;
    private final Pricing pricing;

    SetCartLine(ChangeCart changeCart, Pricing pricing) {
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    /**
     * While the catalog does not answer the line is taken unseen; the order refuses later what is not for sale.
     *
     * @throws NotForSale if the catalog says that it is not
     * @throws StaleVersion if a version is given and is not the current one
     * @throws LimitReached if the cart is full
     */
    public PricedCart set(Shopper shopper, CartLine line, @Nullable Long version) {
        return changeCart.decide(shopper, version, cart -> forSale(cart.with(line), line));
    }

    private PricedCart forSale(Cart expected, CartLine line) {
        PricedCart quote = pricing.of(expected);
        if (quote.priced() && !quote.lines().purchasable(line)) {
            throw new NotForSale(line.sku());
        }
        return quote.with(expected.with(line.seenWith(quote.lines().offerOf(line))));
    }
}
