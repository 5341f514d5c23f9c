package dev.plinth.devstack.payments.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plinth.devstack.payments.api.Params;
import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** {@code /authenticate/{intent}}: where a cardholder authorises a payment or refuses it. */
public final class BankPage implements HttpHandler {

    public static final String PATH = "/authenticate/";

    private static final Html QUESTION = Html.named("question.html");
    private static final Html OVER = Html.named("over.html");
    private static final int LARGEST_FORM = 4096;

    private final Consents consents;
    private final String shop;

    /** @param shop where a cardholder goes to whose payment does not wait for them any more */
    public BankPage(Consents consents, String shop) {
        this.consents = consents;
        this.shop = shop;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            String id = http.getRequestURI().getPath().substring(PATH.length());
            Params given = given(http);
            Optional<PaymentIntent> intent =
                    consents.find(id, given.text("client_secret").orElse(""));
            if (intent.isEmpty()) {
                show(http, 404, OVER.with(Map.of("shop", shop)), shop);
            } else if (!(intent.get().state() instanceof RequiresAction waiting)) {
                show(http, 410, OVER.with(Map.of("shop", shop)), shop);
            } else if (http.getRequestMethod().equals("POST")) {
                decide(http, intent.get(), given.text("decision").orElse(""), waiting.returnUrl());
            } else {
                show(http, 200, QUESTION.with(Question.about(intent.get(), waiting)), waiting.returnUrl());
            }
        } catch (Refusal garbled) {
            show(http, 400, OVER.with(Map.of("shop", shop)), shop);
        }
    }

    private void decide(HttpExchange http, PaymentIntent intent, String decision, String returnUrl) throws IOException {
        PaymentIntent decided = consents.decide(intent.id(), decision.equals("authorise"));
        http.getResponseHeaders().set("Location", Return.to(returnUrl, decided));
        http.sendResponseHeaders(303, -1);
    }

    private static Params given(HttpExchange http) throws IOException {
        if (http.getRequestMethod().equals("POST")) {
            return new Params(new String(http.getRequestBody().readNBytes(LARGEST_FORM), UTF_8));
        }
        String query = http.getRequestURI().getRawQuery();
        return new Params(query == null ? "" : query);
    }

    private static void show(HttpExchange http, int status, String page, String next) throws IOException {
        URI target = URI.create(next);
        var headers = http.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        // form-action also binds the redirect that follows the form.
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + target.getScheme() + "://" + target.getRawAuthority());
        byte[] body = page.getBytes(UTF_8);
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }
}
