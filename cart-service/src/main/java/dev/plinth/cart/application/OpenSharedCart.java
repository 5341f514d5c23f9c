package dev.plinth.cart.application;

import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NoSuchShare;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.PricedLines;
import dev.plinth.cart.domain.ShareToken;
import dev.plinth.cart.domain.SharedCart;
import dev.plinth.cart.domain.SharedCarts;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Somebody follows a link to a shared cart. */
@Service
public class OpenSharedCart {

    private final SharedCarts shared;
    private final ChangeCart changeCart;
    private final Pricing pricing;

    OpenSharedCart(SharedCarts shared, ChangeCart changeCart, Pricing pricing) {
        this.shared = shared;
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    public record Opened(PricedLines lines, Instant expiresAt) {}

    /** @throws NoSuchShare if the link leads nowhere */
    public Opened open(ShareToken token) {
        SharedCart found = find(token);
        return new Opened(pricing.of(found.lines()), found.expiresAt());
    }

    /**
     * Puts at least as much of each line into the caller's cart, so that copying twice is copying once.
     *
     * @throws NoSuchShare if the link leads nowhere
     * @throws LimitReached if both together are too much for one cart
     */
    public PricedCart copy(ShareToken token, Shopper shopper) {
        SharedCart found = find(token);
        return changeCart.change(shopper, null, cart -> cart.withAtLeast(found.lines()));
    }

    private SharedCart find(ShareToken token) {
        return shared.of(token.id()).orElseThrow(NoSuchShare::new);
    }
}
