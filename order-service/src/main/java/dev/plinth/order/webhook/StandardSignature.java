package dev.plinth.order.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.WebhookSecret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, symmetric. */
final class StandardSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private StandardSignature() {}

    /** The {@code webhook-signature} of a message. @param time seconds since 1970 */
    static String of(WebhookSecret secret, String id, long time, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            byte[] signed = mac.doFinal((id + '.' + time + '.' + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
