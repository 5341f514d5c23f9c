package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aParcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.application.CrashTest.Death;
import dev.plinth.order.application.CrashTest.Dying;
import dev.plinth.order.application.CrashTest.Killed;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Units;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies right after each call of a refund, a cancellation, a capture; what it had done stays done. */
class RefundCrashTest {

    private static final int CALLS = 12;

    private final Shop shop = new Shop();

    static Stream<Death> deaths() {
        return IntStream.rangeClosed(1, CALLS).mapToObj(Death::new);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void aRefundIsMadeOnceOrNotAtAll(Death death) {
        Order order = shop.open().paid(shop.anna);
        dieIn(death, doomed -> doomed.refundOrder().refund(order.id(), RefundId.next(), null));
        reconcile();

        boolean made = shop.orders.get(order.id()).state() == OrderState.REFUNDED;
        assertThat(shop.payments.refunds()).isEqualTo(made ? 1 : 0);
        assertThat(shop.orders.get(order.id()).owesMoney()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void aCancellationIsWholeOnceItIsBegun(Death death) {
        Order order = shop.open().paid(shop.anna);
        dieIn(death, doomed -> doomed.callOffOrder().callOff(order, CancelReason.BY_SHOPPER));
        reconcile();

        OrderState state = shop.orders.get(order.id()).state();
        assertThat(state).isIn(OrderState.PAID, OrderState.REFUNDED);
        assertThat(shop.payments.refunds()).isEqualTo(state == OrderState.PAID ? 0 : 1);
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(state == OrderState.PAID ? Shop.CHAIRS - 2 : Shop.CHAIRS);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void aPromiseEndsAsMoneyForAParcelOrIsGone(Death death) {
        shop.payments.captureLater();
        Order order = shop.open().paid(shop.anna);
        var parcel = aParcel(order, new Units(CHAIR, 2));
        dieIn(death, doomed -> doomed.sendOrder().send(order.id(), parcel));

        Order sent = shop.open().sendOrder().send(order.id(), parcel);

        assertThat(sent.state()).isEqualTo(OrderState.FULFILLED);
        assertThat(shop.payments.charges()).isOne();
        assertThat(sent.fulfilment().shipments()).hasSize(1);
    }

    private void dieIn(Death death, Consumer<Shop.UseCases> work) {
        try {
            work.accept(shop.open(new Dying(death.afterCall())));
        } catch (Killed expected) {
            shop.clock.advance(Duration.ofSeconds(5));
        }
    }

    private void reconcile() {
        for (int minute = 0; minute < 5; minute++) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.open().reconcileOrders().reconcile();
        }
    }
}
