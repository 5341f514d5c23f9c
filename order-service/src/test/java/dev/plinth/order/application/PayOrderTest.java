package dev.plinth.order.application;

import static dev.plinth.order.domain.FakePayments.ASKS;
import static dev.plinth.order.domain.FakePayments.CHARGES_SILENTLY;
import static dev.plinth.order.domain.FakePayments.DECLINED;
import static dev.plinth.order.domain.FakePayments.GOOD;
import static dev.plinth.order.domain.FakePayments.NEVER_ARRIVES;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aNotice;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.application.PaymentResult.Accepted;
import dev.plinth.order.application.PaymentResult.Declined;
import dev.plinth.order.application.PaymentResult.NotPayable;
import dev.plinth.order.domain.NoSuchOrder;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayOrderTest {

    private final Shop shop = new Shop();
    private final Order order = shop.open().placed(shop.anna, aKey());

    @Test
    void aGoodCardPaysTheOrder() {
        assertThat(shop.open().pay(order, GOOD, aKey())).isInstanceOf(Accepted.class);

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.orders.toldOf(order.id())).containsExactly(OrderState.RESERVED, OrderState.PAID);
    }

    @Test
    void payingAPaidOrderChargesNothing() {
        shop.open().pay(order, GOOD, aKey());

        assertThat(shop.open().pay(order, GOOD, aKey())).isEqualTo(new Accepted(now()));
        assertThat(shop.payments.charges()).isOne();
    }

    @Test
    void aDeclinedCardEndsTheOrderAndFreesItsStock() {
        assertThat(shop.open().pay(order, DECLINED, aKey())).isEqualTo(new Declined("generic_decline"));

        assertThat(now().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(now().payment().state()).isEqualTo(PaymentState.FAILED);
        shop.deliverEvents();
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS);
    }

    @Test
    void aRepeatedDeclineSaysTheSame() {
        shop.open().pay(order, DECLINED, aKey());

        assertThat(shop.open().pay(order, DECLINED, aKey())).isEqualTo(new Declined("generic_decline"));
    }

    @Test
    void aCardThatAsksForMoreLeadsToTheBanksPageAndThenPays() {
        assertThat(shop.open().pay(order, ASKS, aKey())).isInstanceOf(Accepted.class);
        assertThat(now().state()).isEqualTo(OrderState.RESERVED);
        assertThat(now().payment().nextAction()).isNotNull();

        shop.payments.authorise(now().payment().intent());
        shop.open().completePayment().returned(order.id(), shop.anna);

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(now().payment().nextAction()).isNull();
    }

    @Test
    void refusingAtTheBanksPageEndsTheOrder() {
        shop.open().pay(order, ASKS, aKey());
        shop.payments.refuse(now().payment().intent());

        shop.open().completePayment().noticed(aNotice(now().payment().intent()));

        assertThat(now().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aChargeWhoseAnswerIsLostIsFoundByAsking() {
        assertThat(shop.open().pay(order, CHARGES_SILENTLY, aKey())).isInstanceOf(Accepted.class);

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.payments.charges()).isOne();
    }

    @Test
    void anUnknownOutcomeIsNeverGuessed() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> shop.open().pay(order, NEVER_ARRIVES, aKey()));

        assertThat(now().state()).isEqualTo(OrderState.RESERVED);
    }

    @Test
    void takesNoMoneyAfterTheTimeToPay() {
        shop.clock.advance(Order.PAY_WITHIN);

        assertThat(shop.open().pay(order, GOOD, aKey())).isEqualTo(new NotPayable(now()));
        assertThat(now().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.payments.charges()).isZero();
    }

    @Test
    void nobodyPaysAnothersOrder() {
        assertThatExceptionOfType(NoSuchOrder.class)
                .isThrownBy(() -> shop.open().payOrder().pay(aShopper(), order.id(), GOOD, aKey()));
    }

    @Test
    void moneyThatComesAfterTheReservationPaysTheOrderWhileThereAreUnits() {
        shop.open().pay(order, ASKS, aKey());
        shop.clock.advance(Duration.ofHours(3));
        shop.payments.authorise(now().payment().intent());

        shop.open().completePayment().noticed(aNotice(now().payment().intent()));

        assertThat(now().state()).isEqualTo(OrderState.PAID);
        assertThat(shop.catalog.available(CHAIR)).isEqualTo(Shop.CHAIRS - 2);
    }

    @Test
    void moneyThatComesAfterTheUnitsAreGoneGoesBack() {
        shop.open().pay(order, ASKS, aKey());
        shop.clock.advance(Duration.ofHours(3));
        shop.catalog.sells(dev.plinth.order.domain.OrderFixtures.offer(CHAIR, 12_900), 0);
        shop.payments.authorise(now().payment().intent());

        shop.open().completePayment().noticed(aNotice(now().payment().intent()));

        assertThat(now().state()).isEqualTo(OrderState.REFUNDED);
        assertThat(shop.payments.refunds()).isOne();
        assertThat(shop.orders.toldOf(order.id()))
                .containsExactly(OrderState.RESERVED, OrderState.CANCELLED, OrderState.REFUNDED);
    }

    private Order now() {
        return shop.orders.get(order.id());
    }
}
