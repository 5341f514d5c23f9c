package dev.plinth.devstack.payments.api;

import static dev.plinth.devstack.payments.api.Route.get;
import static dev.plinth.devstack.payments.api.Route.post;
import static dev.plinth.devstack.payments.api.Route.postFromBrowser;

import dev.plinth.devstack.payments.domain.Refusal;
import java.util.List;

/** Every call there is. */
final class Routes {

    private final List<Route> routes;

    Routes(PaymentMethods methods, PaymentIntents intents, Refunds refunds, Events events) {
        routes = List.of(
                postFromBrowser("/v1/payment_methods", methods::create),
                get("/v1/payment_methods/*", methods::retrieve),
                post("/v1/payment_intents", intents::create),
                get("/v1/payment_intents", intents::list),
                get("/v1/payment_intents/*", intents::retrieve),
                post("/v1/payment_intents/*/confirm", intents::confirm),
                post("/v1/payment_intents/*/capture", intents::capture),
                post("/v1/payment_intents/*/cancel", intents::cancel),
                post("/v1/refunds", refunds::create),
                get("/v1/refunds", refunds::list),
                get("/v1/refunds/*", refunds::retrieve),
                get("/v1/events", events::list),
                get("/v1/events/*", events::retrieve));
    }

    /** @throws Refusal with 404 when there is no such call */
    Route find(String method, String path) {
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && route.idIn(path).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal(new Refusal.Reason(
                        404,
                        "invalid_request_error",
                        null,
                        null,
                        "Unrecognized request URL (" + method + ": " + path + ").")));
    }

    boolean isForBrowsers(String path) {
        return routes.stream()
                .anyMatch(route ->
                        route.key() == Keys.PUBLISHABLE && route.idIn(path).isPresent());
    }
}
