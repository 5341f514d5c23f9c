package dev.plinth.search.domain;

class InMemoryProductsTest extends ProductsContract {

    private final Products products = new InMemoryProducts();

    @Override
    protected Products products() {
        return products;
    }
}
