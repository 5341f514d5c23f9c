package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.DECLINED;
import static dev.plinth.devstack.payments.TestShop.SILENT;
import static dev.plinth.devstack.payments.TestShop.VISA;
import static dev.plinth.devstack.payments.TestShop.key;
import static dev.plinth.devstack.payments.TestShop.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends WithAShop {

    @Test
    void theSameRequestUnderTheSameKeyGetsTheSameAnswer() throws StripeException {
        PaymentIntent first = open("key", 1200);
        PaymentIntent second = open("key", 1200);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().body())
                .isEqualTo(first.getLastResponse().body());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");
        assertThat(shop.intents().list().getData()).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws StripeException {
        PaymentIntent intent = open("key", 1200);

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> open("key", 1300))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(400));
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> shop.intents().cancel(intent.getId(), key("key")));
        assertThat(shop.asked(intent).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void aDeclineIsRemembered() throws StripeException {
        PaymentIntent intent = shop.open(1200);
        var with = TestShop.with(shop.token(DECLINED));

        var first = catchThrowableOfType(
                CardException.class, () -> shop.intents().confirm(intent.getId(), with, key("key")));
        var second = catchThrowableOfType(
                CardException.class, () -> shop.intents().confirm(intent.getId(), with, key("key")));

        assertThat(second.getCharge()).isEqualTo(first.getCharge()).startsWith("ch_");
    }

    @Test
    void aRefusalForThePaymentsStateIsRemembered() throws StripeException {
        PaymentIntent intent = shop.openToCaptureLater(1200);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().capture(intent.getId(), key("key")));
        shop.confirm(intent, VISA);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().capture(intent.getId(), key("key")));
        assertThat(shop.intents().capture(intent.getId(), key("another key")).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void aRequestThatWasWrongInItselfIsNotRemembered() throws StripeException {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> open("key", 0));

        assertThat(open("key", 1200).getAmount()).isEqualTo(1200);
    }

    @Test
    void aKeyIsTakenWhileItsRequestIsUnderWay() throws StripeException {
        PaymentIntent intent = shop.open(1200);
        var with = TestShop.with(shop.token(SILENT));
        var waiting = CompletableFuture.runAsync(() -> catchThrowableOfType(
                StripeException.class, () -> shop.intents().confirm(intent.getId(), with, key("key"))));
        await().until(() -> shop.asked(intent).getStatus().equals("succeeded"));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> shop.intents().confirm(intent.getId(), with, key("key")))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(409);
                    assertThat(refused.getCode()).isEqualTo("idempotency_key_in_use");
                });

        waiting.join();
        await().untilAsserted(() -> assertThat(
                        shop.intents().confirm(intent.getId(), with, key("key")).getStatus())
                .isEqualTo("succeeded"));
    }

    @Test
    void oneKeyChargesOnceHoweverManyTryAtOnce() throws Exception {
        String token = shop.token(VISA);
        PaymentIntent intent = shop.open(1200);
        var charges = ConcurrentHashMap.<String>newKeySet();
        var busy = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                callers.submit(() -> {
                    try {
                        charges.add(shop.intents()
                                .confirm(intent.getId(), TestShop.with(token), key("key"))
                                .getLatestCharge());
                    } catch (ApiException conflict) {
                        busy.addAndGet(conflict.getStatusCode() == 409 ? 1 : 1000);
                    }
                    return null;
                });
            }
        }

        assertThat(charges).containsExactly(shop.asked(intent).getLatestCharge());
        assertThat(busy.get()).isLessThan(20);
    }

    private PaymentIntent open(String key, long amount) throws StripeException {
        return shop.intents().create(terms(amount, CaptureMethod.AUTOMATIC), key(key));
    }
}
