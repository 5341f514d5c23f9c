package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.ASKS_BACK;
import static dev.plinth.devstack.payments.TestShop.DECLINED;
import static dev.plinth.devstack.payments.TestShop.SILENT;
import static dev.plinth.devstack.payments.TestShop.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentListParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PaymentIntentsTest extends WithAShop {

    @Test
    void anIntentStartsWithoutACardAndRemembersItsTerms() throws StripeException {
        PaymentIntent intent = shop.asked(shop.open(1200));

        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getAmount()).isEqualTo(1200);
        assertThat(intent.getCurrency()).isEqualTo("eur");
        assertThat(intent.getMetadata()).containsEntry("order_id", "order-7");
        assertThat(intent.getLastPaymentError()).isNull();
        assertThat(intent.getAmountReceived()).isZero();
    }

    @Test
    void aGoodCardPaysAtOnce() throws StripeException {
        PaymentIntent paid = shop.paid(1200);

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(1200);
        assertThat(paid.getLatestCharge()).startsWith("ch_");
        assertThat(shop.asked(paid).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void anIntentCanBeMadeAndConfirmedInOneCall() throws StripeException {
        PaymentIntent paid = shop.intents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(700L)
                        .setCurrency("EUR")
                        .setPaymentMethod(shop.token(VISA))
                        .setConfirm(true)
                        .build());

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getCurrency()).isEqualTo("eur");
    }

    @Test
    void aDeclinedCardMovesNothingAndAnotherCardMayBeTried() throws StripeException {
        PaymentIntent intent = shop.open(1200);

        var decline = catchThrowableOfType(CardException.class, () -> shop.confirm(intent, DECLINED));

        assertThat(decline.getStatusCode()).isEqualTo(402);
        assertThat(decline.getCode()).isEqualTo("card_declined");
        assertThat(decline.getDeclineCode()).isEqualTo("generic_decline");
        assertThat(decline.getStripeError().getPaymentIntent().getId()).isEqualTo(intent.getId());
        assertThat(shop.asked(intent).getStatus()).isEqualTo("requires_payment_method");
        assertThat(shop.asked(intent).getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");
        assertThat(shop.confirm(intent, VISA).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void whatIsAuthorisedIsCapturedOnceInPartOrWhole() throws StripeException {
        PaymentIntent authorised = shop.confirm(shop.openToCaptureLater(1200), VISA);
        assertThat(authorised.getStatus()).isEqualTo("requires_capture");
        assertThat(authorised.getAmountCapturable()).isEqualTo(1200);
        assertThat(authorised.getAmountReceived()).isZero();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> capture(authorised, 1201))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("amount_too_large"));
        PaymentIntent captured = capture(authorised, 1000);

        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(1000);
        assertThat(captured.getAmountCapturable()).isZero();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> capture(captured, 1))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state"));
    }

    @Test
    void aPaidIntentCannotBeConfirmedOrCancelled() throws StripeException {
        PaymentIntent paid = shop.paid(1200);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.confirm(paid, VISA))
                .satisfies(refused -> {
                    assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
                    assertThat(refused.getStripeError().getPaymentIntent().getStatus())
                            .isEqualTo("succeeded");
                });
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().cancel(paid.getId()));
    }

    @Test
    void aCancelledIntentTakesNoMoney() throws StripeException {
        PaymentIntent cancelled = shop.intents().cancel(shop.open(1200).getId());

        assertThat(cancelled.getStatus()).isEqualTo("canceled");
        assertThat(cancelled.getCanceledAt()).isNotNull();
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> shop.confirm(cancelled, VISA));
    }

    @Test
    void cancellingReleasesWhatWasAuthorised() throws StripeException {
        PaymentIntent authorised = shop.confirm(shop.openToCaptureLater(1200), VISA);

        PaymentIntent cancelled = shop.intents().cancel(authorised.getId());

        assertThat(cancelled.getStatus()).isEqualTo("canceled");
        assertThat(cancelled.getAmountCapturable()).isZero();
    }

    @Test
    void aCardThatAsksBackWaitsForTheCardholder() throws StripeException {
        PaymentIntent waiting = shop.confirm(shop.open(1200), ASKS_BACK);

        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getType()).isEqualTo("redirect_to_url");
        assertThat(waiting.getNextAction().getRedirectToUrl().getUrl()).startsWith(shop.url + "/authenticate/");
        assertThat(waiting.getNextAction().getRedirectToUrl().getReturnUrl()).isEqualTo(TestShop.RETURN_URL);
        assertThat(waiting.getAmountReceived()).isZero();
    }

    @Test
    void aSilentCardHasChargedWhenAskedLater() throws StripeException {
        PaymentIntent intent = shop.open(1200);
        String token = shop.token(SILENT);
        var impatient = RequestOptions.builder().setReadTimeout(300).build();

        assertThatExceptionOfType(ApiConnectionException.class)
                .isThrownBy(() -> shop.intents().confirm(intent.getId(), TestShop.with(token), impatient));

        assertThat(shop.asked(intent).getStatus()).isEqualTo("succeeded");
        assertThat(shop.asked(intent).getAmountReceived()).isEqualTo(1200);
    }

    @Test
    void aSilentCardEndsTheConnectionWithoutAnAnswer() throws StripeException {
        String confirm = "/v1/payment_intents/" + shop.open(1200).getId() + "/confirm";
        var request = HttpRequest.newBuilder(URI.create(shop.url + confirm))
                .header("Authorization", "Bearer sk_test_plinth_local")
                .POST(BodyPublishers.ofString("payment_method=" + shop.token(SILENT)))
                .build();

        assertThatIOException().isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()));
    }

    @Test
    void listsComeNewestFirstInPages() throws StripeException {
        String first = shop.open(100).getId();
        String second = shop.open(200).getId();
        String third = shop.open(300).getId();

        var page = shop.intents()
                .list(PaymentIntentListParams.builder().setLimit(2L).build());
        assertThat(page.getData()).extracting(PaymentIntent::getId).containsExactly(third, second);
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.autoPagingIterable()).extracting(PaymentIntent::getId).containsExactly(third, second, first);
    }

    @Test
    void listsCanBeLimitedToATime() throws StripeException {
        PaymentIntent intent = shop.open(100);

        assertThat(shop.intents().list(createdFrom(intent.getCreated())).getData())
                .hasSize(1);
        assertThat(shop.intents().list(createdFrom(intent.getCreated() + 1)).getData())
                .isEmpty();
    }

    @Test
    void nonsenseIsRefusedWithTheParametersName() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().create(TestShop.terms(0, CaptureMethod.AUTOMATIC)))
                .satisfies(refused -> assertThat(refused.getParam()).isEqualTo("amount"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().create(withCurrency("nix")))
                .satisfies(refused -> assertThat(refused.getParam()).isEqualTo("currency"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().create(withExtra()))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("parameter_unknown"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().retrieve("pi_unknown"))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                    assertThat(refused.getCode()).isEqualTo("resource_missing");
                });
    }

    @Test
    void confirmingNeedsACard() throws StripeException {
        PaymentIntent intent = shop.open(1200);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().confirm(intent.getId()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> shop.intents().confirm(intent.getId(), TestShop.with("pm_unknown")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("resource_missing"));
    }

    private PaymentIntent capture(PaymentIntent intent, long amount) throws StripeException {
        return shop.intents()
                .capture(
                        intent.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .build());
    }

    private static PaymentIntentListParams createdFrom(long second) {
        return PaymentIntentListParams.builder()
                .setCreated(
                        PaymentIntentListParams.Created.builder().setGte(second).build())
                .build();
    }

    private static PaymentIntentCreateParams withCurrency(String currency) {
        return PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency(currency)
                .build();
    }

    private static PaymentIntentCreateParams withExtra() {
        return PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .putExtraParam("surprise", "1")
                .build();
    }
}
