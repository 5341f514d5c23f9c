package dev.plinth.cart.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fake that use-case tests run on. */
public class InMemoryCarts implements Carts, SharedCarts {

    private record Stored(Cart cart, Instant expiresAt) {}

    private final Map<Owner, Stored> stored = new HashMap<>();
    private final Map<ShareId, SharedCart> shared = new HashMap<>();
    private final Map<Move, Instant> moves = new HashMap<>();
    private final Set<OrderId> settled = new HashSet<>();
    private final Clock clock;

    public InMemoryCarts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Cart> of(Owner owner) {
        return Optional.ofNullable(stored.get(owner))
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .map(Stored::cart);
    }

    @Override
    public synchronized Cart save(Cart cart) {
        demandCurrent(cart);
        Cart next = cart.at(cart.version() + 1);
        boolean guest = cart.owner() instanceof Owner.Guest;
        stored.put(cart.owner(), new Stored(next, guest ? clock.instant().plus(Cart.GUEST_LIFETIME) : Instant.MAX));
        return next;
    }

    @Override
    public synchronized Cart merge(Cart merged, Cart guest) {
        demandCurrent(guest);
        Cart saved = save(merged);
        stored.remove(guest.owner());
        moves.put(Move.of(guest, saved), clock.instant().plus(Cart.GUEST_LIFETIME));
        return saved;
    }

    @Override
    public synchronized Optional<Move> moveOf(Owner.Guest guest) {
        return moves.entrySet().stream()
                .filter(each -> clock.instant().isBefore(each.getValue()))
                .map(Map.Entry::getKey)
                .filter(move -> move.guest().equals(guest))
                .findFirst();
    }

    @Override
    public synchronized void forget(Cart cart) {
        demandCurrent(cart);
        stored.remove(cart.owner());
        cart.shares().forEach(share -> shared.remove(share.id()));
    }

    @Override
    public synchronized boolean hasSettled(OrderId order) {
        return settled.contains(order);
    }

    @Override
    public synchronized Cart settle(OrderId order, Cart cart) {
        if (hasSettled(order)) {
            throw new ChangedMeanwhile();
        }
        Cart saved = save(cart);
        settled.add(order);
        return saved;
    }

    @Override
    public synchronized Optional<SharedCart> of(ShareId id) {
        return Optional.ofNullable(shared.get(id))
                .filter(found -> clock.instant().isBefore(found.expiresAt()));
    }

    @Override
    public synchronized Cart share(SharedCart copy, Cart cart) {
        Cart saved = save(cart);
        shared.put(copy.id(), copy);
        return saved;
    }

    @Override
    public synchronized Cart unshare(ShareId id, Cart cart) {
        Cart saved = save(cart);
        shared.remove(id);
        return saved;
    }

    private void demandCurrent(Cart cart) {
        if (cart.version() != of(cart.owner()).map(Cart::version).orElse(0L)) {
            throw new ChangedMeanwhile();
        }
    }
}
