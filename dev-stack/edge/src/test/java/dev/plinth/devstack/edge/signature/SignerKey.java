package dev.plinth.devstack.edge.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** A key pair as the asset service has one: the private half signs, the public half is given to the edge. */
public record SignerKey(String id, KeyPair pair) {

    public static SignerKey create(String id) {
        return create(id, "RSA", 2048);
    }

    static SignerKey elliptic(String id) {
        return create(id, "EC", 256);
    }

    private static SignerKey create(String id, String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return new SignerKey(id, generator.generateKeyPair());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    public PrivateKey secret() {
        return pair.getPrivate();
    }

    /** {@code ID=file}, as the edge takes it. */
    public String publishedIn(Path folder) throws IOException {
        var file = folder.resolve(id + ".pem");
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        return id + "=" + file;
    }
}
