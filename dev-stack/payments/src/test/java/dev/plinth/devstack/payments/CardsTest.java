package dev.plinth.devstack.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTest extends WithAShop {

    @Test
    void aTokenTellsOnlyBrandAndLastDigits() throws StripeException {
        PaymentMethod method = shop.card("4242 4242 4242 4242", 2031, "123");

        assertThat(method.getId()).startsWith("pm_");
        assertThat(method.getCard().getBrand()).isEqualTo("visa");
        assertThat(method.getCard().getLast4()).isEqualTo("4242");
    }

    @Test
    void noCardNumberReachesTheDisk() throws StripeException, IOException {
        shop.client("pk_test_plinth_local")
                .rawRequest(
                        com.stripe.net.ApiResource.RequestMethod.POST,
                        "/v1/payment_methods",
                        "type=card&card[number]=5555555555554444&card[exp_month]=11&card[exp_year]=2031&card[cvc]=987",
                        com.stripe.net.RawRequestOptions.builder()
                                .setIdempotencyKey(UUID.randomUUID().toString())
                                .build());

        assertThat(Files.readString(data.resolve("ledger.jsonl")))
                .contains("mastercard", "4444")
                .doesNotContain("555555555555", "987\"");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 2031, 123, incorrect_number, number",
        "4111111111111111, 2031, 123, card_declined, number",
        "4242424242424242, 2020, 123, invalid_expiry_year, exp_year",
        "4242424242424242, 2031, 12, invalid_cvc, cvc"
    })
    void aMistypedOrRealCardIsRefused(String number, long year, String cvc, String code, String param) {
        var refused = catchThrowableOfType(CardException.class, () -> shop.card(number, year, cvc));

        assertThat(refused.getStatusCode()).isEqualTo(402);
        assertThat(refused.getCode()).isEqualTo(code);
        assertThat(refused.getParam()).isEqualTo(param);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000009995, card_declined, insufficient_funds",
        "4000000000000069, expired_card, expired_card",
        "4000000000000127, incorrect_cvc, incorrect_cvc"
    })
    void eachDeclineHasItsReason(String number, String code, String declineCode) {
        var decline = catchThrowableOfType(CardException.class, () -> shop.confirm(shop.open(100), number));

        assertThat(decline.getCode()).isEqualTo(code);
        assertThat(decline.getDeclineCode()).isEqualTo(declineCode);
    }

    @Test
    void theShopsCallsNeedTheSecretKey() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(
                        () -> shop.client("sk_test_wrong").v1().paymentIntents().list());
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> shop.client("pk_test_plinth_local")
                        .v1()
                        .paymentIntents()
                        .list())
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("secret_key_required"));
    }

    @Test
    void aCallWithoutAnyKeyIsRefused() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(shop.url + "/v1/payment_intents")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You did not provide an API key");
    }

    @Test
    void anyPageMayTurnACardIntoATokenButDoNoMore() throws Exception {
        var allowed = send(HttpRequest.newBuilder(URI.create(shop.url + "/v1/payment_methods"))
                .header("Origin", "http://localhost:8080")
                .method("OPTIONS", BodyPublishers.noBody()));
        var closed = send(HttpRequest.newBuilder(URI.create(shop.url + "/v1/payment_intents"))
                .header("Origin", "http://localhost:8080")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "Content-Type");
        assertThat(closed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anUnknownPathIsSaidToBeOne() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(shop.url + "/v1/customers"))
                .header("Authorization", "Bearer sk_test_plinth_local"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Unrecognized request URL (GET: /v1/customers)");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
