package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Gets a token as an app on a phone does: code and PKCE, on the session that the visitor has at the identity provider.
 *
 * @param identity the provider's address
 * @param shopPort any port of 127.0.0.1 that answers may take the code; the shop's does
 */
record AppLogin(String identity, int shopPort) {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-pool-to-take-it";

    String token(Visitor visitor) {
        String callback = "http://127.0.0.1:" + shopPort + "/callback";
        URI end = visitor.get(
                        identity + "/oauth2/authorize?response_type=code&client_id=mobile&scope=openid&redirect_uri="
                                + encoded(callback) + "&code_challenge_method=S256&code_challenge=" + challenge())
                .response()
                .uri();
        String code = end.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        return visitor.submit(
                        URI.create(identity + "/oauth2/token"),
                        "grant_type=authorization_code&client_id=mobile&code=" + encoded(code) + "&redirect_uri="
                                + encoded(callback) + "&code_verifier=" + VERIFIER)
                .expect(200)
                .json()
                .path("access_token")
                .asString();
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
