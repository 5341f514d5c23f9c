package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.ASKS_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankPageTest extends WithAShop {

    PaymentIntent waiting;

    @BeforeEach
    void aPaymentWaitsForItsCardholder() throws StripeException {
        waiting = shop.confirm(shop.open(129_900), ASKS_BACK);
    }

    @Test
    void thePageShowsWhatIsPaidAndRunsNoScript() throws Exception {
        var page = get(waiting.getNextAction().getRedirectToUrl().getUrl());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("€1,299.00", "Visa ending in 3155", "localhost:8080", "Authorise", "Refuse");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
    }

    @Test
    void anAuthorisedPaymentSucceedsAndTheCardholderReturns() throws Exception {
        var answer = decide("authorise", waiting.getClientSecret());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .isEqualTo(TestShop.RETURN_URL + "&payment_intent=" + waiting.getId() + "&payment_intent_client_secret="
                        + waiting.getClientSecret() + "&redirect_status=succeeded");
        assertThat(shop.asked(waiting).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aRefusedPaymentFails() throws Exception {
        var answer = decide("refuse", waiting.getClientSecret());

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("redirect_status=failed");
        assertThat(shop.asked(waiting).getStatus()).isEqualTo("requires_payment_method");
        assertThat(shop.asked(waiting).getLastPaymentError().getCode())
                .isEqualTo("payment_intent_authentication_failure");
    }

    @Test
    void nobodyDecidesWithoutThePaymentsSecret() throws Exception {
        assertThat(decide("authorise", "guessed").statusCode()).isEqualTo(404);
        assertThat(get(shop.url + "/authenticate/" + waiting.getId()).statusCode())
                .isEqualTo(404);
        assertThat(shop.asked(waiting).getStatus()).isEqualTo("requires_action");
    }

    @Test
    void aPaymentIsDecidedOnce() throws Exception {
        decide("refuse", waiting.getClientSecret());

        assertThat(decide("authorise", waiting.getClientSecret()).statusCode()).isEqualTo(410);
        assertThat(shop.asked(waiting).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void aCancelledPaymentCannotBeAuthorisedAnyMore() throws Exception {
        shop.intents().cancel(waiting.getId());

        assertThat(decide("authorise", waiting.getClientSecret()).statusCode()).isEqualTo(410);
        assertThat(shop.asked(waiting).getStatus()).isEqualTo("canceled");
    }

    private HttpResponse<String> decide(String decision, String secret) throws IOException, InterruptedException {
        var form = BodyPublishers.ofString("client_secret=" + secret + "&decision=" + decision);
        return send(HttpRequest.newBuilder(URI.create(shop.url + "/authenticate/" + waiting.getId()))
                .POST(form));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
