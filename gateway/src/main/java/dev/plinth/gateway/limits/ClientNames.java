package dev.plinth.gateway.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What services hear of a client: a name that tells one address from another without being one, and a seal that nobody
 * makes without the secret. Both are HMAC-SHA256 in base64url, {@code name.seal}.
 */
@Component
class ClientNames {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ClientNames(ClientNameProperties properties) {
        key = new SecretKeySpec(properties.secret().getBytes(UTF_8), ALGORITHM);
    }

    String of(String client) {
        String name = hmac("client " + client);
        return name + '.' + hmac("seal " + name);
    }

    private String hmac(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
