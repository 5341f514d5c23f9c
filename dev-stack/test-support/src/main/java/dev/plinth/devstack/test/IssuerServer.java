package dev.plinth.devstack.test;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** The issuer's HTTP side, with paths as Cognito has them. */
record IssuerServer(URI uri) {

    static final String POOL = "/local_plinth";
    static final String KEYS = "/.well-known/jwks.json";
    static final String TOKEN = "/oauth2/token";

    /** @param serviceToken makes one of client and scope */
    static IssuerServer start(JWKSet keys, BiFunction<String, String, TestToken> serviceToken) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var uri = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
            http.createContext(POOL + KEYS, exchange -> answer(exchange, keys.toString()));
            http.createContext(
                    POOL + "/.well-known/openid-configuration", exchange -> answer(exchange, configuration(uri)));
            http.createContext(TOKEN, exchange -> answer(exchange, token(exchange, serviceToken)));
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return new IssuerServer(uri);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String configuration(URI uri) {
        return json(Map.of(
                "issuer", uri + POOL,
                "jwks_uri", uri + POOL + KEYS,
                "authorization_endpoint", uri + "/oauth2/authorize",
                "token_endpoint", uri + TOKEN,
                "id_token_signing_alg_values_supported", new String[] {"RS256"},
                "subject_types_supported", new String[] {"public"}));
    }

    /** https://datatracker.ietf.org/doc/html/rfc6749#section-4.4 with any secret. */
    private static String token(HttpExchange exchange, BiFunction<String, String, TestToken> serviceToken)
            throws IOException {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        String client = utf8(Base64.getDecoder().decode(basic)).split(":", 2)[0];
        String form = utf8(exchange.getRequestBody().readAllBytes());
        return json(Map.of(
                "access_token",
                serviceToken.apply(client, parameter("scope", form)).signed(),
                "token_type",
                "Bearer",
                "expires_in",
                3600));
    }

    private static String parameter(String name, String form) {
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String json(Map<String, ?> value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
