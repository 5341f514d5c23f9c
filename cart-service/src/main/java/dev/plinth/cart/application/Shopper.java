package dev.plinth.cart.application;

import dev.plinth.cart.domain.Owner;

/**
 * Who changes a cart.
 *
 * @param newcomer who a guest becomes whose token no living cart belongs to: such a token is not believed, for it may have
 *     been planted by somebody who means to look into the cart later
 */
public record Shopper(Owner owner, Owner.Guest newcomer) {

    Owner withoutCart() {
        return switch (owner) {
            case Owner.Account account -> account;
            case Owner.Guest unknown -> newcomer;
        };
    }
}
