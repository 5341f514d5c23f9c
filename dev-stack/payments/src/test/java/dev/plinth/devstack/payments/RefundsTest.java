package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefundsTest extends WithAShop {

    @Test
    void aRefundWithoutAnAmountGivesBackAllThatIsLeft() throws StripeException {
        PaymentIntent paid = shop.paid(1200);

        Refund part = refund(paid, 200L);
        Refund rest = refund(paid, null);

        assertThat(part.getAmount()).isEqualTo(200);
        assertThat(rest.getAmount()).isEqualTo(1000);
        assertThat(rest.getStatus()).isEqualTo("succeeded");
        assertThat(rest.getCharge()).isEqualTo(paid.getLatestCharge());
        assertThat(rest.getPaymentIntent()).isEqualTo(paid.getId());
    }

    @Test
    void whatTheCardholderCalledBackCannotBeRefunded() throws StripeException {
        PaymentIntent paid = shop.confirm(shop.open(1200), "4000000000000259");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid, 200L))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("charge_disputed"));
    }

    @Test
    void noMoreIsRefundedThanWasCaptured() throws StripeException {
        PaymentIntent paid = shop.paid(1200);
        refund(paid, 1000L);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid, 201L))
                .satisfies(refused -> assertThat(refused.getParam()).isEqualTo("amount"))
                .withMessageContaining("greater than unrefunded amount on charge");
        refund(paid, 200L);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(paid, null))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));
    }

    @Test
    void racingRefundsNeverGiveBackMoreThanWasCaptured() throws StripeException {
        PaymentIntent paid = shop.paid(1000);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                callers.submit(() -> refund(paid, 300L));
            }
        }

        assertThat(shop.refunds().list().getData()).hasSize(3);
    }

    @Test
    void whatWasNeverCapturedCannotBeRefunded() throws StripeException {
        PaymentIntent authorised = shop.confirm(shop.openToCaptureLater(1200), VISA);

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> refund(authorised, null));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> refund(shop.open(1200), null));
    }

    @Test
    void refundsAreListedByPayment() throws StripeException {
        PaymentIntent paid = shop.paid(1200);
        Refund refund = refund(paid, 100L);
        refund(shop.paid(500), 50L);

        var found = shop.refunds()
                .list(RefundListParams.builder().setPaymentIntent(paid.getId()).build());

        assertThat(found.getData()).extracting(Refund::getId).containsExactly(refund.getId());
        assertThat(shop.refunds().retrieve(refund.getId()).getAmount()).isEqualTo(100);
    }

    private Refund refund(PaymentIntent intent, Long amount) throws StripeException {
        return shop.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .build());
    }
}
