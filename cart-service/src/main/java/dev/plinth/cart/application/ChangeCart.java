package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.StaleVersion;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a cart, changes it and stores it, so that no parallel change is lost. */
@Component
class ChangeCart {

    private final Carts carts;
    private final Contention contention;

    ChangeCart(Carts carts, Contention contention) {
        this.carts = carts;
        this.contention = contention;
    }

    /**
     * @param version the one the caller decided on, null to change whatever is there
     * @throws StaleVersion if that version is not the current one
     */
    Cart change(Owner owner, @Nullable Long version, UnaryOperator<Cart> change) {
        return contention.retrying(() -> {
            Cart current = carts.of(owner).orElseGet(() -> Cart.emptyFor(owner));
            if (version != null && version != current.version()) {
                throw new StaleVersion();
            }
            Cart changed = change.apply(current);
            return changed.equals(current) ? current : carts.save(changed);
        });
    }
}
