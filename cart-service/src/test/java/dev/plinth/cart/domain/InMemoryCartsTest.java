package dev.plinth.cart.domain;

class InMemoryCartsTest extends CartsContract {

    private final InMemoryCarts carts = new InMemoryCarts(clock);

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected SharedCarts sharedCarts() {
        return carts;
    }
}
