package dev.plinth.devstack.edge.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distribution's key group: whose signatures count, by key pair id. */
public record TrustedKeys(Map<String, PublicKey> keys) {

    private static final List<String> KINDS = List.of("EC", "RSA");

    /** @param list {@code ID=public-key.pem[,ID=…]} */
    public static TrustedKeys read(String list) {
        var keys = new HashMap<String, PublicKey>();
        for (String entry : list.split(",")) {
            String[] parts = entry.split("=", 2);
            keys.put(parts[0], readPem(Path.of(parts[1])));
        }
        return new TrustedKeys(Map.copyOf(keys));
    }

    /** RSA or ECDSA with SHA-1, as CloudFront signs by default. */
    boolean signed(byte[] content, String keyPairId, byte[] signature) {
        PublicKey key = keys.get(keyPairId);
        if (key == null) {
            throw Denied.unknownKey();
        }
        try {
            var check = Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA1withECDSA" : "SHA1withRSA");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static PublicKey readPem(Path file) {
        try {
            String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            var encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            for (String algorithm : KINDS) {
                try {
                    return KeyFactory.getInstance(algorithm).generatePublic(encoded);
                } catch (GeneralSecurityException another) {
                    // the next kind, or none
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalArgumentException(file + " is no EC or RSA public key in PEM");
    }
}
