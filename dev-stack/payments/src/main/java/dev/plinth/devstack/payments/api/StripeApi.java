package dev.plinth.devstack.payments.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plinth.devstack.payments.domain.Ids;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Everything below {@code /v1}. */
public final class StripeApi implements HttpHandler {

    private static final Logger LOG = System.getLogger("payments");

    private final IntentJson json;
    private final Routes routes;
    private final Calls calls;
    private final Clock clock;

    /**
     * Sets it up.
     *
     * @param returnUrl where a cardholder goes to when the call that asked for their consent does not say
     * @param silence for how long a card that never answers does so
     */
    public StripeApi(Ledger ledger, IntentJson json, String returnUrl, Duration silence, Clock clock) {
        this.json = json;
        this.routes =
                new Routes(new PaymentMethods(), new PaymentIntents(json, returnUrl), new Refunds(), new Events());
        this.calls = new Calls(ledger, json, silence);
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (var wire = new Wire(http, Ids.next("req"))) {
            if (routes.isForBrowsers(wire.path())) {
                wire.allowEveryOrigin();
            }
            if (wire.method().equals("OPTIONS")) {
                wire.answerPreflight();
                return;
            }
            Optional<Reply> reply = reply(wire);
            if (reply.isPresent()) {
                wire.answer(reply.get());
            }
        }
    }

    private Optional<Reply> reply(Wire wire) throws IOException {
        try {
            Route route = routes.find(wire.method(), wire.path());
            route.key().demand(wire.header("Authorization"));
            var call = new Call(
                    clock.instant(),
                    wire.requestId(),
                    wire.idempotencyKey(),
                    route.idIn(wire.path()).orElseThrow(),
                    wire.params());
            return calls.carryOut(call, route.endpoint(), wire.method() + " " + wire.path());
        } catch (Refusal refusal) {
            String error = Json.text(ErrorJson.answer(refusal.reason(), json));
            return Optional.of(new Reply(refusal.reason().status(), error, false));
        } catch (UncheckedIOException failed) {
            LOG.log(Level.ERROR, "the ledger could not be written", failed);
            var sorry = Json.object("type", "api_error", "message", "An error occurred with the provider's disk.");
            return Optional.of(new Reply(500, Json.text(Json.object("error", sorry)), false));
        }
    }
}
