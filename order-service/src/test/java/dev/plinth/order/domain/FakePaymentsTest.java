package dev.plinth.order.domain;

import java.net.URI;

class FakePaymentsTest extends PaymentsContract {

    private final FakePayments payments = new FakePayments();

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected PaymentMethod method(Card card) {
        return switch (card) {
            case GOOD -> FakePayments.GOOD;
            case DECLINED -> FakePayments.DECLINED;
            case ASKS -> FakePayments.ASKS;
            case DISPUTES -> FakePayments.DISPUTES;
            case CHARGES_SILENTLY -> FakePayments.CHARGES_SILENTLY;
        };
    }

    @Override
    protected void confirmAtTheBank(IntentId intent, URI page) {
        payments.authorise(intent);
    }

    @Override
    protected int charges(Order order) {
        return payments.charges();
    }

    @Override
    protected long refunded(Order order) {
        return payments.refunded(payments.open(order));
    }

    @Override
    protected Payments promising() {
        payments.captureLater();
        return payments;
    }
}
