package dev.plinth.cart.web;

import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Gives a token to a guest who is about to put something in a cart and has none yet. */
@Component
class GuestCarts {

    private final Carts carts;

    GuestCarts(Carts carts) {
        this.carts = carts;
    }

    record Writer(Owner owner, Consumer<HttpHeaders> headers) {}

    /**
     * A token without a living cart is not believed: it may have been planted by somebody who means to look into the
     * cart later.
     */
    Writer writer(Caller caller) {
        boolean known = caller.account().isPresent()
                || caller.guest().flatMap(token -> carts.of(token.guest())).isPresent();
        if (known) {
            return new Writer(caller.owner(), headers -> {});
        }
        GuestToken token = GuestToken.random();
        return new Writer(token.guest(), GuestCookie.give(token, caller.secure()));
    }
}
