package dev.plinth.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Gives whoever has a code the tokens of one shopper, and renews them as it is told to. */
final class UserPool implements AutoCloseable {

    /** What the pool says to who wants tokens renewed. */
    enum Renewal {
        GIVEN,
        REFUSED,
        FAILS,
        SILENT
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String nonce = "";
    private volatile int seconds = 3600;
    private volatile Renewal renewal = Renewal.GIVEN;

    private UserPool(HttpServer server) {
        this.server = server;
    }

    static UserPool open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var pool = new UserPool(server);
            server.createContext("/token", pool::giveTokens);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return pool;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String tokenUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** What the door that begins a login wants to see in the token at its end. */
    void expect(String wanted) {
        nonce = wanted;
    }

    /** How long the tokens hold that it gives from now on. */
    void tokensHold(int forSeconds) {
        seconds = forSeconds;
    }

    void renewalIs(Renewal next) {
        renewal = next;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void giveTokens(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (form.contains("grant_type=refresh_token") ? renewal : Renewal.GIVEN) {
            case GIVEN -> answer(exchange, 200, tokens());
            case REFUSED -> answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            case FAILS -> answer(exchange, 503, "");
            case SILENT -> saysNothing();
        }
    }

    private String tokens() {
        var shopper = TestIssuer.running().shopper();
        String idToken = shopper.with("aud", List.of("storefront"))
                .with("token_use", "id")
                .with("nonce", nonce)
                .signed();
        return """
                {"access_token":"%s","id_token":"%s","refresh_token":"r","token_type":"Bearer","expires_in":%d}""".formatted(shopper.signed(), idToken, seconds);
    }

    private void saysNothing() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] answer = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
