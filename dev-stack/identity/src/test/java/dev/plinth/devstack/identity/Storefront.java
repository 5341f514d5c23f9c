package dev.plinth.devstack.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The gateway's side of the conversation: asks for a code with PKCE and turns it into tokens. */
class Storefront {

    static final String CALLBACK = "http://localhost:8080/login/oauth2/code/plinth";
    static final String SECRET = "storefront-local-secret";

    final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Http http;

    Storefront(String host) {
        this.http = new Http(host);
    }

    Map<String, String> request() {
        return request(CALLBACK);
    }

    Map<String, String> request(String callback) {
        return Map.of(
                "client_id", "storefront",
                "response_type", "code",
                "redirect_uri", callback,
                "scope", "openid email profile",
                "state", "s/1+2",
                "nonce", "once",
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256");
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> revoke(String refreshToken) {
        return http.post("/oauth2/revoke", Map.of("token", refreshToken), "storefront", SECRET);
    }

    private HttpResponse<String> token(Map<String, String> form) {
        return http.post("/oauth2/token", form, "storefront", SECRET);
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
