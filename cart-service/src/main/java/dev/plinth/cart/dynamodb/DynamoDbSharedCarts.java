package dev.plinth.cart.dynamodb;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.SharedCart;
import dev.plinth.cart.domain.SharedCarts;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item per shared copy, in the carts' table, so that sharing is one transaction. */
@Repository
class DynamoDbSharedCarts implements SharedCarts {

    private final CartStore store;

    DynamoDbSharedCarts(CartStore store) {
        this.store = store;
    }

    @Override
    public Optional<SharedCart> of(ShareId id) {
        return store.read(ShareItem.key(id)).map(item -> ShareItem.toSharedCart(id, item));
    }

    @Override
    public Cart share(SharedCart shared, Cart cart) {
        var put = Put.builder().tableName(store.table()).item(ShareItem.of(shared));
        return store.save(cart, TransactWriteItem.builder().put(put.build()).build());
    }

    @Override
    public Cart unshare(ShareId id, Cart cart) {
        return store.save(cart, store.deletion(ShareItem.key(id)));
    }
}
