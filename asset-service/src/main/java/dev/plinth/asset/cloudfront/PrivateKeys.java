package dev.plinth.asset.cloudfront;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the PEM that Secrets Manager holds. */
final class PrivateKeys {

    private PrivateKeys() {}

    /** @throws IllegalArgumentException for anything but an RSA key in PKCS #8 */
    static PrivateKey rsa(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            var der = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePrivate(der);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("plinth.media.private-key is no RSA key in PKCS #8 PEM", e);
        }
    }
}
