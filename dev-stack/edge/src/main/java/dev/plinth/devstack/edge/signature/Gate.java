package dev.plinth.devstack.edge.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who brings a policy for what it asks for, signed with a trusted key. A canned policy is not sent: it is made
 * from the URL and {@code Expires}, so that any other URL has another signature.
 *
 * @param publicUrl the distribution's own URL, as signers know it
 */
public record Gate(TrustedKeys keys, String publicUrl, Clock clock) {

    private static final String CANNED =
            "{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":%s}}}]}";

    /** @throws Denied where it has no right, or no longer */
    public void check(ViewerRequest request) {
        Map<String, String> parameters = request.signatureParameters();
        String keyPairId = parameters.get("Key-Pair-Id");
        if (keyPairId == null) {
            throw Denied.missingKey();
        }
        String resource = request.resource(publicUrl);
        byte[] policy = policy(parameters, resource);
        if (!keys.signed(policy, keyPairId, decoded(parameters.get("Signature")))
                || !Policy.parse(policy).allows(resource, clock.instant(), request.address())) {
            throw Denied.access();
        }
    }

    private static byte[] policy(Map<String, String> parameters, String resource) {
        String custom = parameters.get("Policy");
        if (custom != null) {
            return decoded(custom);
        }
        String expires = parameters.getOrDefault("Expires", "");
        if (!expires.matches("[0-9]{1,12}")) {
            throw Denied.malformedPolicy();
        }
        return CANNED.formatted(resource, expires).getBytes(UTF_8);
    }

    /** CloudFront's Base64: {@code + = /} are written {@code - _ ~}. */
    private static byte[] decoded(@Nullable String text) {
        try {
            return Base64.getDecoder()
                    .decode(
                            text == null
                                    ? ""
                                    : text.replace('-', '+').replace('_', '=').replace('~', '/'));
        } catch (IllegalArgumentException malformed) {
            throw Denied.access();
        }
    }
}
