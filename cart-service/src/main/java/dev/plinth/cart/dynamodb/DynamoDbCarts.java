package dev.plinth.cart.dynamodb;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.Move;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item per cart, so that a cart is read in one call and replaced in one atomic write. */
@Repository
class DynamoDbCarts implements Carts {

    /** Of one transaction. */
    private static final int MOST_WRITES = 100;

    private final CartStore store;

    DynamoDbCarts(CartStore store) {
        this.store = store;
    }

    @Override
    public Optional<Cart> of(Owner owner) {
        return store.read(CartItem.key(owner)).map(item -> CartItem.toCart(owner, item));
    }

    @Override
    public Cart save(Cart cart) {
        return store.save(cart);
    }

    @Override
    public Cart merge(Cart merged, Cart guest) {
        var forgotten = CartWrites.delete(guest, store.table());
        var moved = MoveItem.of(Move.of(guest, merged.at(merged.version() + 1)), store.now());
        return store.save(
                merged,
                TransactWriteItem.builder().delete(forgotten).build(),
                TransactWriteItem.builder()
                        .put(put -> put.tableName(store.table()).item(moved))
                        .build());
    }

    @Override
    public Optional<Move> moveOf(Owner.Guest guest) {
        return store.read(MoveItem.key(guest)).map(item -> MoveItem.toMove(guest, item));
    }

    /** Links add up when carts are merged: those for which one transaction has no room go first. */
    @Override
    public void forget(Cart cart) {
        var copies = cart.shares().stream()
                .map(share -> store.deletion(ShareItem.key(share.id())))
                .toList();
        int early = Math.max(0, copies.size() - MOST_WRITES + 1);
        copies.subList(0, early).stream()
                .gather(Gatherers.windowFixed(MOST_WRITES))
                .forEach(store::write);
        var forgotten = TransactWriteItem.builder()
                .delete(CartWrites.delete(cart, store.table()))
                .build();
        store.write(Stream.concat(Stream.of(forgotten), copies.subList(early, copies.size()).stream())
                .toList());
    }

    @Override
    public boolean hasSettled(OrderId order) {
        return store.read(CartWrites.settledKey(order)).isPresent();
    }

    @Override
    public Cart settle(OrderId order, Cart cart) {
        var mark = CartWrites.settled(order, store.table(), store.now());
        return store.save(cart, TransactWriteItem.builder().put(mark).build());
    }
}
