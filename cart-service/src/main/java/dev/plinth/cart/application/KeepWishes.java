package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.Sku;
import org.springframework.stereotype.Service;

/** The wish list of a caller, which lies with the cart. */
@Service
public class KeepWishes {

    private final Carts carts;
    private final ChangeCart changeCart;
    private final Pricing pricing;

    KeepWishes(Carts carts, ChangeCart changeCart, Pricing pricing) {
        this.carts = carts;
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    public PricedCart of(Owner owner) {
        return pricing.wishes(carts.of(owner).orElseGet(() -> Cart.emptyFor(owner)));
    }

    /**
     * @throws NotForSale if the catalog says that it is not
     * @throws LimitReached if the list is full
     */
    public PricedCart add(Shopper shopper, Sku sku) {
        return changeCart.decide(shopper, null, cart -> forSale(cart, new CartLine(sku, 1)));
    }

    public PricedCart remove(Shopper shopper, Sku sku) {
        return changeCart.decide(shopper, null, cart -> pricing.wishes(cart.withoutWish(sku)));
    }

    private PricedCart forSale(Cart cart, CartLine wish) {
        PricedCart quote = pricing.wishes(cart.wishing(wish));
        if (quote.priced() && !quote.wishes().purchasable(wish)) {
            throw new NotForSale(wish.sku());
        }
        return quote.with(cart.wishing(wish.seenWith(quote.wishes().offerOf(wish))));
    }
}
