package dev.plinth.devstack.payments;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.payments.api.IntentEvents;
import dev.plinth.devstack.payments.api.IntentJson;
import dev.plinth.devstack.payments.api.StripeApi;
import dev.plinth.devstack.payments.checks.JsonAnswer;
import dev.plinth.devstack.payments.ledger.Ledger;
import dev.plinth.devstack.payments.pages.BankPage;
import dev.plinth.devstack.payments.pages.Consents;
import dev.plinth.devstack.payments.pages.Stylesheet;
import dev.plinth.devstack.payments.webhooks.Courier;
import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A payment provider on loopback that speaks Stripe's API and keeps its own ledger. */
public final class PaymentProvider implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Ledger ledger;
    private final Optional<Courier> courier;
    private final HttpServer server;

    PaymentProvider(Settings settings) throws IOException {
        // The JDK's server leaves Nagle's algorithm on, which costs 40 ms an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ledger = new Ledger(settings.data().resolve("ledger.jsonl"));
        courier = settings.subscription().map(subscription -> new Courier(subscription, ledger));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", settings.port()), BACKLOG);
        server.setExecutor(threads);
        open(settings, Clock.systemUTC());
    }

    /**
     * Runs until it is killed or its owner is gone: {@code --port --data [--webhook-url --webhook-secret
     * --webhook-copies] [--shop-url]}.
     */
    public static void main(String... arguments) throws IOException {
        Tether.toOwner();
        // Nothing to close at the end: what was acknowledged is on disk.
        new PaymentProvider(Settings.of(Arguments.of(arguments)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        courier.ifPresent(Courier::close);
        ledger.close();
    }

    private void open(Settings settings, Clock clock) {
        var json = new IntentJson("http://localhost:" + settings.port());
        var consents = new Consents(ledger, new IntentEvents(json), clock);
        server.createContext("/v1/", new StripeApi(ledger, json, settings.shopUrl(), settings.silence(), clock));
        server.createContext(BankPage.PATH, new BankPage(consents, settings.shopUrl()));
        server.createContext("/style.css", new Stylesheet());
        server.createContext("/_health", JsonAnswer.health());
        server.createContext("/_ledger", JsonAnswer.totals(ledger));
        courier.ifPresent(each -> ledger.onEvent(each::take));
        server.start();
    }
}
