package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.CHARGES_SILENTLY;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aNotice;
import static dev.plinth.order.domain.OrderFixtures.aParcel;
import static dev.plinth.order.domain.OrderFixtures.aRefundNotice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.NotNow;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNews;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundExceedsCaptured;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Return;
import dev.plinth.order.domain.ReturnId;
import dev.plinth.order.domain.Shipment;
import dev.plinth.order.domain.TooManyUnits;
import dev.plinth.order.domain.Units;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An order after its money came: cancelled, sent, returned, refunded. Two chairs at 129.00 each. */
class AfterSalesTest {

    private static final Money ONE_CHAIR = Money.of(12_900, "EUR");

    private final Shop shop = new Shop();

    @Test
    void aPaidOrderThatIsCalledOffGivesMoneyAndStockBack() {
        Order order = callOff(shop.open().paid(shop.anna));

        assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
        assertThat(order.cancelReason()).isEqualTo(CancelReason.BY_SHOPPER);
        assertThat(refunded(order)).isEqualTo(order.total().minorUnits());
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
        assertThat(callOff(order)).isEqualTo(order);
    }

    @Test
    void anUnpaidOrderThatIsCalledOffIsNeverCharged() {
        Order order = callOff(shop.open().placed(shop.anna, aKey()));

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void whatIsOnItsWayCannotBeCalledOff() {
        Order order = sent(shop.open().paid(shop.anna), 1);

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> callOff(order));
        assertThat(refunded(order)).isZero();
    }

    @Test
    void whatWasSentAndRefundedCannotBeCalledOff() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        shop.open().refundOrder().refund(order.id(), RefundId.next(), null);

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> callOff(now(order)));
    }

    @Test
    void theSameRefundIsMadeOnce() {
        Order order = shop.open().paid(shop.anna);
        RefundId refund = RefundId.next();

        shop.open().refundOrder().refund(order.id(), refund, ONE_CHAIR);
        Order again = shop.open().refundOrder().refund(order.id(), refund, ONE_CHAIR);

        assertThat(refunded(order)).isEqualTo(12_900);
        assertThat(again.refundable()).isEqualTo(ONE_CHAIR);
        assertThat(again.state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void manyRefundsAtOnceGiveBackNoMoreThanWasTaken() {
        Order order = shop.open().paid(shop.anna);
        try (var merchants = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                merchants.submit(() -> shop.open().refundOrder().refund(order.id(), RefundId.next(), ONE_CHAIR));
            }
        }

        assertThat(refunded(order)).isEqualTo(order.total().minorUnits());
        assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(now(order).payment().refunds()).hasSize(2);
    }

    @Test
    void refusesToGiveBackMoreThanWasTaken() {
        Order order = shop.open().paid(shop.anna);

        assertThatExceptionOfType(RefundExceedsCaptured.class)
                .isThrownBy(
                        () -> shop.open().refundOrder().refund(order.id(), RefundId.next(), Money.of(25_801, "EUR")))
                .satisfies(refused -> assertThat(refused.refundable()).isEqualTo(order.total()));
    }

    @Test
    void aRefundWhoseAnswerIsLostIsFoundByAsking() {
        Order order = shop.open().placed(shop.anna, aKey());
        shop.open().pay(order, CHARGES_SILENTLY, aKey());

        Order refunded = shop.open().refundOrder().refund(order.id(), RefundId.next(), null);

        assertThat(refunded.state()).isEqualTo(OrderState.REFUNDED);
        assertThat(shop.payments.refunds()).isOne();
    }

    @Test
    void aRefundThatFailsAfterItWasMadeIsOwedAgainAndCanBeMadeAgain() {
        Order order = shop.open().paid(shop.anna);
        shop.open().refundOrder().refund(order.id(), RefundId.next(), null);
        shop.payments.failRefunds(order.payment().intent());

        shop.open().completePayment().noticed(aRefundNotice(order.payment().intent()));

        assertThat(now(order).state()).isEqualTo(OrderState.REFUND_FAILED);
        assertThat(now(order).refundable()).isEqualTo(order.total());
        assertThat(shop.orders.newsOf(order.id()))
                .last()
                .isInstanceOfSatisfying(
                        OrderNews.MoneyKept.class,
                        kept -> assertThat(kept.wasMade()).isTrue());
        shop.open().refundOrder().refund(order.id(), RefundId.next(), null);
        assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(refunded(order)).isEqualTo(order.total().minorUnits());
    }

    @Test
    void theRefundOfACancelledOrderThatFailsIsOwed() {
        Order order = shop.open().paid(shop.anna);
        callOff(order);
        shop.payments.failRefunds(order.payment().intent());

        shop.open().completePayment().noticed(aRefundNotice(order.payment().intent()));

        assertThat(now(order).state()).isEqualTo(OrderState.REFUND_FAILED);
        assertThat(callOff(order).state()).isEqualTo(OrderState.REFUND_FAILED);
    }

    @Test
    void aPartThatFailsLeavesTheOrderWhereItIs() {
        Order order = shop.open().paid(shop.anna);
        shop.open().refundOrder().refund(order.id(), RefundId.next(), ONE_CHAIR);
        shop.payments.failRefunds(order.payment().intent());

        shop.open().completePayment().noticed(aRefundNotice(order.payment().intent()));

        assertThat(now(order).state()).isEqualTo(OrderState.PAID);
        assertThat(now(order).payment().refunds().getFirst().state()).isEqualTo(Refund.State.FAILED);
        assertThat(shop.orders.newsOf(order.id())).last().isInstanceOf(OrderNews.MoneyKept.class);
    }

    @Test
    void aRefundInTheProvidersPagesIsTakenOver() {
        Order order = shop.open().paid(shop.anna);
        shop.payments.refundInItsPages(order.payment().intent(), ONE_CHAIR);
        var notice = aRefundNotice(order.payment().intent());

        shop.open().completePayment().noticed(notice);
        Order seen = now(order);
        shop.open().completePayment().noticed(notice);

        assertThat(now(order)).isEqualTo(seen);
        assertThat(seen.refundable()).isEqualTo(ONE_CHAIR);
        assertThat(seen.payment().refunds().getFirst().cause()).isEqualTo(Refund.Cause.PROVIDER);
        assertThat(shop.orders.newsOf(order.id())).last().isInstanceOf(OrderNews.MoneyBack.class);
    }

    /** What failed there is heard of late, when the money has gone back in another way already. */
    @Test
    void aRefundInTheProvidersPagesInPlaceOfOneThatFailedThereIsTakenOver() {
        Order order = shop.open().paid(shop.anna);
        IntentId intent = order.payment().intent();
        shop.payments.refundInItsPages(intent, order.total());
        shop.open().completePayment().noticed(aRefundNotice(intent));
        shop.payments.failRefunds(intent);
        shop.payments.refundInItsPages(intent, order.total());

        shop.open().completePayment().noticed(aRefundNotice(intent));

        assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(now(order).payment().refunds())
                .extracting(Refund::state)
                .containsExactly(Refund.State.FAILED, Refund.State.SUCCEEDED);
    }

    /** The cancellation asks for all of it before anybody knows of the other refund, and is refused. */
    @Test
    void whatARefundInTheProvidersPagesLeftGoesBackWithTheCancellation() {
        Order order = shop.open().paid(shop.anna);
        shop.payments.refundInItsPages(order.payment().intent(), ONE_CHAIR);

        callOff(order);
        shop.clock.advance(Duration.ofMinutes(2));
        shop.open().reconcileOrders().reconcile();

        assertThat(refunded(order)).isEqualTo(order.total().minorUnits());
        assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void aPromiseIsTakenWhenTheFirstParcelLeaves() {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);
        assertThat(order.payment().state()).isEqualTo(PaymentState.AUTHORISED);
        assertThat(shop.payments.charges()).isZero();

        Order sent = sent(order, 1);

        assertThat(sent.payment().state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(shop.payments.charges()).isOne();
    }

    @Test
    void aParcelThatIsRefusedTakesNoMoney() {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);

        assertThatExceptionOfType(TooManyUnits.class).isThrownBy(() -> sent(order, 3));

        assertThat(now(order)).isEqualTo(order);
        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void noParcelTakesTheMoneyOfAnOrderThatWasCalledOff() {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);
        shop.orders.save(order.calledOff(CancelReason.BY_SHOPPER, shop.clock.instant()));

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> sent(order, 1));

        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void aPromiseOfAnOrderThatIsCalledOffIsReleased() {
        shop.payments.captureLater();
        Order order = callOff(shop.open().paid(shop.anna));

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.payment().state()).isEqualTo(PaymentState.CANCELED);
        assertThat(order.owesMoney()).isFalse();
        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void aPromiseThatEndsTakesTheOrderWithIt() {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);
        shop.payments.cancel(order.payment().intent());

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> sent(order, 1));

        assertThat(now(order).cancelReason()).isEqualTo(CancelReason.PAYMENT_CANCELLED);
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
    }

    @Test
    void moneyTakenInTheProvidersPagesIsSeen() {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);
        shop.payments.capture(order.payment().intent());

        shop.open().completePayment().noticed(aNotice(order.payment().intent()));

        assertThat(now(order).payment().state()).isEqualTo(PaymentState.SUCCEEDED);
    }

    @Test
    void aReturnGoesFromWishToMoneyAndIsToldOfOnce() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        ReturnId wish = asked(order, 1);

        shop.open().handleReturn().answer(order.id(), wish, true, null);
        shop.open().handleReturn().receive(order.id(), wish, null);
        RefundId refund = RefundId.next();
        shop.open().handleReturn().refund(order.id(), wish, refund, null);
        Order done = shop.open().handleReturn().refund(order.id(), wish, refund, null);

        assertThat(refunded(order)).isEqualTo(12_900);
        assertThat(done.state()).isEqualTo(OrderState.FULFILLED);
        assertThat(done.fulfilment().returns().getFirst().state()).isEqualTo(Return.State.REFUNDED);
        assertThat(shop.orders.newsOf(order.id()).stream().filter(OrderNews.CameBack.class::isInstance))
                .hasSize(1);
    }

    /** Whose answer was lost asks again. */
    @Test
    void whatIsSaidOfAReturnAgainChangesNothingAndSomethingElseIsRefused() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        ReturnId wish = asked(order, 1);
        var one = List.of(new Units(CHAIR, 1));
        var handle = shop.open().handleReturn();

        Order answered = handle.answer(order.id(), wish, true, "Send it");
        assertThat(handle.answer(order.id(), wish, true, "Send it")).isEqualTo(answered);
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> handle.answer(order.id(), wish, false, "Send it"));
        Order here = handle.receive(order.id(), wish, one);
        assertThat(handle.receive(order.id(), wish, one)).isEqualTo(here);
        assertThat(handle.receive(order.id(), wish, null)).isEqualTo(here);
        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> handle.receive(order.id(), wish, List.of()));
    }

    @Test
    void anOrderOfWhichAllCameBackIsReturnedAndThenRefunded() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        ReturnId wish = asked(order, 2);
        shop.open().handleReturn().answer(order.id(), wish, true, null);

        assertThat(shop.open().handleReturn().receive(order.id(), wish, null).state())
                .isEqualTo(OrderState.RETURNED);
        assertThat(shop.open()
                        .handleReturn()
                        .refund(order.id(), wish, RefundId.next(), null)
                        .state())
                .isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void whatIsNotReceivedIsNotRefunded() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        ReturnId wish = asked(order, 1);

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> shop.open().handleReturn().refund(order.id(), wish, RefundId.next(), null));
        assertThat(refunded(order)).isZero();
    }

    @Test
    void nothingIsReturnedAfterThirtyDays() {
        Order order = sent(shop.open().paid(shop.anna), 2);
        shop.clock.advance(HandleReturn.RETURN_WITHIN);
        asked(order, 1);
        shop.clock.advance(Duration.ofMillis(1));

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> asked(order, 1));
    }

    private Order callOff(Order order) {
        return shop.open().callOffOrder().callOff(order, CancelReason.BY_SHOPPER);
    }

    private Order sent(Order order, int chairs) {
        Shipment parcel = aParcel(order, new Units(CHAIR, chairs));
        return shop.open().sendOrder().send(order.id(), parcel);
    }

    private ReturnId asked(Order order, int chairs) {
        var wish = ReturnId.of(order.id(), aKey());
        shop.open().handleReturn().ask(order.id(), shop.anna, wish, List.of(new Units(CHAIR, chairs)), "too small");
        return wish;
    }

    private long refunded(Order order) {
        return shop.payments.refunded(order.payment().intent());
    }

    private Order now(Order order) {
        return shop.orders.get(order.id());
    }
}
