package dev.plinth.cart.application;

import static dev.plinth.cart.application.ParallelShopping.roundsThatLostALine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.InMemoryCarts;
import dev.plinth.cart.domain.Move;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.devstack.test.MovableClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoLostLineTest {

    private static final int ROUNDS = 2_000;

    private final Carts carts = new InMemoryCarts(new MovableClock());

    @Test
    void everyAcknowledgedLineIsFoundAfterParallelChangesAndAMerge() throws Exception {
        assertThat(roundsThatLostALine(carts, ROUNDS)).isZero();
    }

    @Test
    void theCheckSeesAStoreThatLetsTheLastWriterWin() throws Exception {
        assertThat(roundsThatLostALine(new LastWriterWins(carts), ROUNDS)).isPositive();
    }

    /** The seeded bug: as if the version that a change was decided on did not matter. */
    private record LastWriterWins(Carts carts) implements Carts {

        @Override
        public Optional<Cart> of(Owner owner) {
            Optional<Cart> read = carts.of(owner);
            Thread.yield();
            return read;
        }

        @Override
        public synchronized Cart save(Cart cart) {
            return carts.save(cart.at(carts.of(cart.owner()).map(Cart::version).orElse(0L)));
        }

        @Override
        public synchronized Cart merge(Cart merged, Cart guest) {
            Cart saved = save(merged);
            return carts.of(guest.owner()).map(now -> carts.merge(saved, now)).orElse(saved);
        }

        @Override
        public Optional<Move> moveOf(Owner.Guest guest) {
            return carts.moveOf(guest);
        }

        @Override
        public void forget(Cart cart) {
            carts.forget(cart);
        }

        @Override
        public boolean hasSettled(OrderId order) {
            return carts.hasSettled(order);
        }

        @Override
        public Cart settle(OrderId order, Cart cart) {
            return carts.settle(order, cart);
        }
    }
}
