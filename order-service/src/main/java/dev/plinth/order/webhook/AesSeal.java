package dev.plinth.order.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.SealBroken;
import dev.plinth.order.domain.SecretSeal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM with a fresh nonce before each; the key comes from the configured secret by HKDF-SHA256. */
@Component
class AesSeal implements SecretSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    AesSeal(WebhookProperties properties) throws GeneralSecurityException {
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(properties.sealingSecret().getBytes(UTF_8))
                .thenExpand("plinth webhook secrets".getBytes(UTF_8), KEY_BYTES);
        key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
    }

    @Override
    public byte[] seal(byte[] secret) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        try {
            var bytes = ByteBuffer.wrap(sealed);
            var nonce = new byte[NONCE];
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return crypt(Cipher.DECRYPT_MODE, nonce, rest);
        } catch (GeneralSecurityException | BufferUnderflowException refused) {
            throw new SealBroken(refused);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(text);
    }
}
