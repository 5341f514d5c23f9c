package dev.plinth.cart.web;

import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param account of the access token, if there is one
 * @param guest the guest's token, if a well-formed one was sent; an account may still have one from before the login
 * @param secure whether the browser came by HTTPS
 */
record Caller(Optional<Owner.Account> account, Optional<GuestToken> guest, boolean secure) {

    /** The account where there is one. Without account and token: a guest that no cart belongs to. */
    Owner owner() {
        return account.map(Owner.class::cast)
                .orElseGet(() -> guest.orElseGet(GuestToken::random).guest());
    }
}
