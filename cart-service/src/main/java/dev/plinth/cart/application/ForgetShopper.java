package dev.plinth.cart.application;

import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.Owner;
import org.springframework.stereotype.Service;

/** A shopper asked to be forgotten: cart, wishes and what was shared of them go. Being told twice changes nothing. */
@Service
public class ForgetShopper {

    private final Carts carts;
    private final Contention contention;

    ForgetShopper(Carts carts, Contention contention) {
        this.carts = carts;
        this.contention = contention;
    }

    public void forget(Owner owner) {
        contention.retrying(() -> {
            carts.of(owner).ifPresent(carts::forget);
            return owner;
        });
    }
}
