package dev.plinth.devstack.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.payments.webhooks.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The shop's webhook: keeps what it gets and answers with a status of the test's choice. */
class Mailbox implements AutoCloseable {

    static final String SECRET = "whsec_test";

    record Letter(String payload, String signature) {}

    final List<Letter> letters = new CopyOnWriteArrayList<>();
    volatile int answer = 200;
    private final HttpServer server;

    Mailbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", http -> {
            try (http) {
                String payload = new String(http.getRequestBody().readAllBytes(), UTF_8);
                letters.add(new Letter(payload, http.getRequestHeaders().getFirst("Stripe-Signature")));
                http.sendResponseHeaders(answer, -1);
            }
        });
        server.start();
    }

    Subscription subscription(int copies) {
        return new Subscription(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/payment-webhooks"),
                SECRET,
                copies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
