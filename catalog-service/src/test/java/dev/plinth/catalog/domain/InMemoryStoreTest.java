package dev.plinth.catalog.domain;

class InMemoryStoreTest extends StoreContract {

    private final Store store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
