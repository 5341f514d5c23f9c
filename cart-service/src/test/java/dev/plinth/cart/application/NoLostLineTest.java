package dev.plinth.cart.application;

import static dev.plinth.cart.domain.MergeStrategy.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.InMemoryCarts;
import dev.plinth.cart.domain.MovableClock;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shopper logs in while other tabs still change both carts: every acknowledged line is found afterwards. */
class NoLostLineTest {

    private static final int ROUNDS = 2_000;

    @Test
    void everyAcknowledgedLineIsFoundAfterParallelChangesAndAMerge() throws Exception {
        assertThat(roundsThatLostALine(new InMemoryCarts(new MovableClock()))).isZero();
    }

    @Test
    void theCheckSeesAStoreThatLetsTheLastWriterWin() throws Exception {
        assertThat(roundsThatLostALine(new LastWriterWins(new InMemoryCarts(new MovableClock()))))
                .isPositive();
    }

    private static int roundsThatLostALine(Carts carts) throws Exception {
        int lost = 0;
        try (var rounds = Executors.newVirtualThreadPerTaskExecutor();
                var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, ROUNDS)
                    .<Callable<Boolean>>mapToObj(i -> () -> losesALine(carts, new Owner.Account("account-" + i), tabs))
                    .toList();
            for (Future<Boolean> round : rounds.invokeAll(all)) {
                lost += round.get() ? 1 : 0;
            }
        }
        return lost;
    }

    private static boolean losesALine(Carts carts, Owner.Account account, ExecutorService tabs) throws Exception {
        var contention = new Contention();
        var pricing = new Pricing(skus -> Map.of());
        var change = new ChangeCart(carts, contention, pricing);
        var merge = new MergeCarts(carts, contention, pricing);
        Owner.Guest guest = GuestToken.random().guest();
        carts.save(Cart.emptyFor(guest).with(line("GUEST-0")));
        Set<Owner> owners = new HashSet<>(Set.of(account, guest));

        List<Callable<Owner>> actions = List.of(
                () -> put(change, account, "ACCOUNT-1"),
                () -> put(change, guest, "GUEST-1"),
                () -> merge.merge(account, guest, SUM).cart().cart().owner(),
                () -> put(change, account, "ACCOUNT-2"),
                () -> put(change, guest, "GUEST-2"));
        for (Future<Owner> acknowledged : tabs.invokeAll(actions)) {
            owners.add(acknowledged.get());
        }

        Set<String> found = new HashSet<>();
        owners.forEach(owner -> carts.of(owner)
                .ifPresent(cart ->
                        cart.lines().forEach(line -> found.add(line.sku().value()))));
        return !found.equals(Set.of("GUEST-0", "GUEST-1", "GUEST-2", "ACCOUNT-1", "ACCOUNT-2"));
    }

    /** Whose cart the line is in now: a guest whose cart has gone into the account begins a new one. */
    private static Owner put(ChangeCart change, Owner owner, String sku) {
        var shopper = new Shopper(owner, GuestToken.random().guest());
        return change.change(shopper, null, cart -> cart.with(line(sku))).cart().owner();
    }

    private static CartLine line(String sku) {
        return new CartLine(new Sku(sku), 1);
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
        public boolean hasSettled(OrderId order) {
            return carts.hasSettled(order);
        }

        @Override
        public Cart settle(OrderId order, Cart cart) {
            return carts.settle(order, cart);
        }
    }
}
