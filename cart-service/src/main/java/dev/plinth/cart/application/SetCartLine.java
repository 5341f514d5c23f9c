package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class SetCartLine {

    private final Carts carts;
    private final ChangeCart changeCart;
    private final Pricing pricing;

    SetCartLine(Carts carts, ChangeCart changeCart, Pricing pricing) {
        this.carts = carts;
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    /**
     * While the catalog does not answer the line is taken unseen; the order refuses later what is not for sale.
     *
     * @throws NotForSale if the catalog says that it is not
     * @throws StaleVersion if a version is given and is not the current one
     */
    public PricedCart set(Owner owner, CartLine line, @Nullable Long version) {
        Cart expected = carts.of(owner).orElseGet(() -> Cart.emptyFor(owner)).with(line);
        PricedCart quote = pricing.of(expected);
        if (quote.priced() && !quote.offerOf(line).map(Offer::purchasable).orElse(false)) {
            throw new NotForSale(line.sku());
        }
        Cart saved = changeCart.change(owner, version, cart -> cart.with(line));
        return saved.skus().equals(expected.skus()) ? new PricedCart(saved, quote.offers()) : pricing.of(saved);
    }
}
