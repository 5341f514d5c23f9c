package dev.plinth.cart.application;

import static dev.plinth.cart.domain.MergeStrategy.SUM;
import static java.util.stream.Collectors.toSet;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Shoppers who log in while other tabs still change both carts: every acknowledged line has to be found afterwards. */
final class ParallelShopping {

    private ParallelShopping() {}

    static int roundsThatLostALine(Carts carts, int count) throws Exception {
        int lost = 0;
        try (var rounds = Executors.newVirtualThreadPerTaskExecutor();
                var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, count)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> losesALine(carts, new Owner.Account("account-" + UUID.randomUUID()), tabs))
                    .toList();
            for (Future<Boolean> round : rounds.invokeAll(all)) {
                lost += round.get() ? 1 : 0;
            }
        }
        return lost;
    }

    private static boolean losesALine(Carts carts, Owner.Account account, ExecutorService tabs) throws Exception {
        Owner.Guest guest = GuestToken.random().guest();
        carts.save(Cart.emptyFor(guest).with(line("GUEST-0")));
        var shop = new Shop(carts);
        shop.acknowledged.put("GUEST-0", guest);

        List<Callable<Object>> actions = List.of(
                () -> shop.put(account, "ACCOUNT-1"),
                () -> shop.put(guest, "GUEST-1"),
                () -> shop.merge(account, guest),
                () -> shop.put(account, "ACCOUNT-2"),
                () -> shop.put(guest, "GUEST-2"));
        for (Future<Object> action : tabs.invokeAll(actions)) {
            action.get();
        }

        Set<Owner> owners = new HashSet<>(shop.acknowledged.values());
        owners.add(account);
        Set<String> found = owners.stream()
                .flatMap(owner -> carts.of(owner).stream())
                .flatMap(cart -> cart.lines().stream())
                .map(line -> line.sku().value())
                .collect(toSet());
        return !found.containsAll(shop.acknowledged.keySet());
    }

    private static CartLine line(String sku) {
        return new CartLine(new Sku(sku), 1);
    }

    /** Remembers what it has acknowledged, and in whose cart: a guest whose cart has gone into the account begins a new one. */
    private static final class Shop {

        private final Map<String, Owner> acknowledged = new ConcurrentHashMap<>();
        private final ChangeCart change;
        private final MergeCarts merge;

        Shop(Carts carts) {
            var contention = new Contention();
            var pricing = new Pricing(skus -> Map.of());
            change = new ChangeCart(carts, contention, pricing);
            merge = new MergeCarts(carts, contention, pricing);
        }

        /** Whether it was acknowledged. */
        boolean put(Owner owner, String sku) {
            var shopper = new Shopper(owner, GuestToken.random().guest());
            return unlessContended(() -> acknowledged.put(
                    sku,
                    change.change(shopper, null, cart -> cart.with(line(sku)))
                            .cart()
                            .owner()));
        }

        boolean merge(Owner.Account account, Owner.Guest guest) {
            return unlessContended(() -> merge.merge(account, guest, SUM));
        }

        /** Who is told to come back has no promise. */
        private static boolean unlessContended(Runnable action) {
            try {
                action.run();
                return true;
            } catch (ChangedMeanwhile contended) {
                return false;
            }
        }
    }
}
