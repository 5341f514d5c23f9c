package dev.plinth.gateway.sessions;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.session.MapSession;
import org.springframework.session.UuidSessionIdGenerator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a session lies in the table. The key is the SHA-256 of the session's id, so that who reads the table cannot take
 * a session over; the content is Java serialisation, read back through an allow-list.
 */
final class SessionItem {

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=60;maxbytes=1000000;java.**;org.springframework.session.**;org.springframework.security.**;"
                    + "com.nimbusds.**;!*");

    private SessionItem() {}

    static Map<String, AttributeValue> key(String sessionId) {
        return Map.of("id", fromS(sha256(sessionId)));
    }

    static Map<String, AttributeValue> of(MapSession session) {
        return Map.of(
                "id", fromS(sha256(session.getId())),
                "session", fromB(SdkBytes.fromByteArray(bytes(session))),
                "expiresAt", end(session.getLastAccessedTime(), session));
    }

    /** When a session ends that was last used then. */
    static AttributeValue end(Instant lastUse, MapSession session) {
        return fromN(
                Long.toString(lastUse.plus(session.getMaxInactiveInterval()).getEpochSecond()));
    }

    static BrowserSession toSession(Map<String, AttributeValue> item) {
        AttributeValue stored = item.get("session");
        if (stored == null) {
            throw new IllegalStateException("stored session lacks its content");
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(stored.b().asByteArray()))) {
            in.setObjectInputFilter(ALLOWED);
            var session = new MapSession((MapSession) in.readObject());
            session.setSessionIdGenerator(UuidSessionIdGenerator.getInstance()); // serialisation leaves it out
            return new BrowserSession(session, session.getLastAccessedTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(MapSession session) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
