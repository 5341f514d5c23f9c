package dev.plinth.order.hmac;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLinks;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** A token is the order's id and its end in seconds, then HMAC-SHA256 of both; all in base64url. */
@Component
class HmacOrderLinks implements OrderLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID = 3 * Long.BYTES;
    private static final int SIGNED = SAID + 32;

    private final SecretKeySpec key;

    HmacOrderLinks(LinkProperties properties) {
        key = new SecretKeySpec(properties.secret().getBytes(UTF_8), ALGORITHM);
    }

    @Override
    public String tokenFor(OrderId order, Instant until) {
        byte[] said = ByteBuffer.allocate(SAID)
                .putLong(order.value().getMostSignificantBits())
                .putLong(order.value().getLeastSignificantBits())
                .putLong(until.getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED).put(said).put(hmac(said)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Override
    public Optional<OrderId> read(String token, Instant now) {
        byte[] bytes = decoded(token);
        if (bytes.length != SIGNED) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, SAID);
        if (!MessageDigest.isEqual(hmac(said), Arrays.copyOfRange(bytes, SAID, SIGNED))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(said);
        var order = new OrderId(new UUID(fields.getLong(), fields.getLong()));
        return now.getEpochSecond() < fields.getLong() ? Optional.of(order) : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] hmac(byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
