package dev.plinth.order.domain.pricing;

class InMemoryWrongCodesTest extends WrongCodesContract {

    private final WrongCodes codes = new InMemoryWrongCodes();

    @Override
    protected WrongCodes codes() {
        return codes;
    }
}
