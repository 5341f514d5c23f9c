package dev.plinth.cart.domain;

class InMemoryCartsTest extends CartsContract {

    private final Carts carts = new InMemoryCarts(clock);

    @Override
    protected Carts carts() {
        return carts;
    }
}
