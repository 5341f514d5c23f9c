package dev.plinth.devstack.payments.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code Stripe-Signature} header: https://docs.stripe.com/webhooks#verify-manually. */
record Signature(String secret) {

    private static final String ALGORITHM = "HmacSHA256";

    String of(String payload, Instant now) {
        long time = now.getEpochSecond();
        return "t=" + time + ",v1=" + hmac(time + "." + payload);
    }

    private String hmac(String signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
