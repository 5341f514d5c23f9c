package dev.plinth.devstack.objects.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.objects.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashedBodyTest {

    @Test
    void passesOnWhatHasTheSignedHash() throws IOException {
        assertThat(body("glTF", "glTF").readAllBytes()).asString(UTF_8).isEqualTo("glTF");
    }

    @Test
    void refusesWhatHasAnother() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> body("gltf", "glTF").readAllBytes());
    }

    @Test
    void refusesWithTheLastByteNotAfterIt() throws IOException {
        var body = body("gltf", "glTF");
        body.readNBytes(3);

        assertThatExceptionOfType(Refusal.class).isThrownBy(body::read);
    }

    @Test
    void refusesNothingWhereSomethingWasSigned() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> body("", "glTF").read());
    }

    private static InputStream body(String sent, String signed) {
        byte[] bytes = sent.getBytes(UTF_8);
        return new HashedBody(new ByteArrayInputStream(bytes), bytes.length, sha256(), hash(signed));
    }

    private static String hash(String content) {
        return HexFormat.of().formatHex(sha256().digest(content.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
