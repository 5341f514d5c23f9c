package dev.plinth.asset.cloudfront;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** @param keyPairId CloudFront's name for the public half */
record SigningKey(String keyPairId, PrivateKey privateKey) {

    /**
     * @param secret {@code {"keyPairId": …, "privateKey": …}}, the key as PEM in PKCS #8: ECDSA on P-256, or RSA
     * @throws IllegalArgumentException for anything else; its message holds nothing of the secret
     */
    static SigningKey parse(String secret) {
        try {
            JsonNode json = JsonMapper.shared().readTree(secret);
            String id = json.path("keyPairId").asString("");
            if (id.isBlank()) {
                throw new IllegalArgumentException("The signing secret has no keyPairId");
            }
            return new SigningKey(id, privateKey(json.path("privateKey").asString("")));
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("The signing secret is no JSON");
        }
    }

    private static PrivateKey privateKey(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        for (String algorithm : new String[] {"EC", "RSA"}) {
            try {
                var der = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
                return KeyFactory.getInstance(algorithm).generatePrivate(der);
            } catch (GeneralSecurityException | IllegalArgumentException another) {
                // the next kind, or none
            }
        }
        throw new IllegalArgumentException("The signing secret's privateKey is no EC or RSA key in PKCS #8 PEM");
    }

    @Override
    public String toString() {
        return keyPairId;
    }
}
