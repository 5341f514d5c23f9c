package dev.plinth.devstack.identity.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A client's secret is long and random, not chosen by a person: one fast hash hides it, and tokens stay cheap. */
final class ClientSecrets implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of().formatHex(sha256(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return encoded != null && MessageDigest.isEqual(encode(secret).getBytes(UTF_8), encoded.getBytes(UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
