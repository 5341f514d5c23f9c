package dev.plinth.order;

import dev.plinth.devstack.test.TestToken;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who calls the service over HTTP. */
record Shopper(
        RestClient http,
        @Nullable TestToken token,
        @Nullable String guestToken,
        Map<String, String> quotes) {

    static final Map<String, Object> PLACEMENT = Map.of(
            "email",
            "anna@plinth.example",
            "shippingAddress",
            Map.of("name", "Anna Ek", "line1", "Storgatan 1", "city", "Lund", "postalCode", "222 22", "country", "SE"));

    record Reply(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** A field by JSON pointer, such as {@code /payment/state}. */
        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        long minorUnits(String pointer) {
            return json().at(pointer + "/minorUnits").asLong();
        }

        boolean replayed() {
            return "true".equals(headers.getFirst("Idempotent-Replayed"));
        }
    }

    static Shopper at(int port, TestToken token) {
        return new Shopper(http(port), token, null, new ConcurrentHashMap<>());
    }

    static Shopper guestAt(int port) {
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        return new Shopper(http(port), null, token, new ConcurrentHashMap<>());
    }

    static Shopper nobodyAt(int port) {
        return new Shopper(http(port), null, null, new ConcurrentHashMap<>());
    }

    /** Asks once: Apache's client, which Spring would take, repeats whatever was answered by 503. */
    static RestClient http(int port) {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    String id() {
        return token.subject();
    }

    Reply place(String key) {
        return place(key, PLACEMENT);
    }

    /** Asks for a quote first, once for a key, so that a repetition says the same. */
    Reply place(String key, Map<String, Object> placement) {
        String known = quotes.get(String.valueOf(key));
        Reply quoted = known == null ? quote(Map.of("country", "SE")) : null;
        if (quoted != null && quoted.status() != 201) {
            return quoted;
        }
        String quote = known == null ? quotes.merge(String.valueOf(key), quoted.at("/id"), (first, _) -> first) : known;
        return placeAt(quote, key, placement);
    }

    Reply placeAt(String quote, String key, Map<String, Object> placement) {
        var body = new HashMap<>(placement);
        body.put("quoteId", quote);
        return post("/api/orders", key, body);
    }

    Reply quote(Map<String, Object> wish) {
        return post("/api/checkout/quotes", null, wish);
    }

    Reply pay(String order, String key, String method) {
        return post("/api/orders/" + order + "/payment", key, Map.of("paymentMethod", method));
    }

    Reply refresh(String order) {
        return post("/api/orders/" + order + "/refresh", null, Map.of());
    }

    Reply order(String id) {
        return get("/api/orders/" + id);
    }

    Reply get(String path) {
        return send(HttpMethod.GET, path, new HttpHeaders(), null);
    }

    Reply delete(String path) {
        return send(HttpMethod.DELETE, path, new HttpHeaders(), null);
    }

    Reply post(String path, String key, Object body) {
        var headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return send(HttpMethod.POST, path, headers, JsonMapper.shared().writeValueAsString(body));
    }

    Reply notice(String notice, String signature) {
        var headers = new HttpHeaders();
        headers.set("Stripe-Signature", signature);
        return send(HttpMethod.POST, "/api/payment-webhooks", headers, notice);
    }

    private Reply send(HttpMethod method, String path, HttpHeaders more, String body) {
        var request = http.method(method).uri(path).headers(headers -> {
            headers.addAll(more);
            if (guestToken != null) {
                headers.set("Plinth-Guest-Token", guestToken);
            }
            if (token != null && !path.endsWith("webhooks")) {
                headers.setBearerAuth(token.signed());
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchangeForRequiredValue((_, response) -> new Reply(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
