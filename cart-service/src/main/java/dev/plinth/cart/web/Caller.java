package dev.plinth.cart.web;

import dev.plinth.cart.application.Shopper;
import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/**
 * Who asks.
 *
 * @param account of the access token, if there is one
 * @param guest the guest's token, if a well-formed one was sent; an account may still have one from before the login
 * @param newcomer the token of a guest whose cart begins with this request
 * @param secure whether the browser came by HTTPS
 */
record Caller(Optional<Owner.Account> account, Optional<GuestToken> guest, GuestToken newcomer, boolean secure) {

    /** The account where there is one. Without account and token: a guest that no cart belongs to. */
    Owner owner() {
        return account.map(Owner.class::cast)
                .orElseGet(() -> guest.orElse(newcomer).guest());
    }

    Shopper shopper() {
        return new Shopper(owner(), newcomer.guest());
    }

    /** The newcomer's token, once there is a cart of that guest. */
    Consumer<HttpHeaders> introduction(Cart cart) {
        boolean began = cart.version() > 0 && cart.owner().equals(newcomer.guest());
        return began ? GuestCookie.give(newcomer, secure) : headers -> {};
    }
}
