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

/** Gives whoever has a code the tokens of one shopper. */
final class UserPool implements AutoCloseable {

    private final HttpServer server;
    private volatile String nonce = "";

    private UserPool(HttpServer server) {
        this.server = server;
    }

    static UserPool open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var pool = new UserPool(server);
            server.createContext("/token", pool::giveTokens);
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

    @Override
    public void close() {
        server.stop(0);
    }

    private void giveTokens(HttpExchange exchange) throws IOException {
        var shopper = TestIssuer.running().shopper();
        String idToken = shopper.with("aud", List.of("storefront"))
                .with("token_use", "id")
                .with("nonce", nonce)
                .signed();
        byte[] answer = """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":3600}""".formatted(shopper.signed(), idToken).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
