package dev.plinth.devstack.objects.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import software.amazon.awssdk.http.auth.aws.internal.signer.RollingSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.SignerUtils;

/**
 * The signatures of a chunked body, in order.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">the strings to sign</a>
 */
record ChunkSigner(RollingSigner signer, String time, String scope) {

    private static final String NOTHING = hash(new byte[0]);

    String chunk(byte[] data) {
        return signer.sign(
                before -> String.join("\n", "AWS4-HMAC-SHA256-PAYLOAD", time, scope, before, NOTHING, hash(data)));
    }

    /** @param lines {@code name:value}, each ended by a line feed */
    String trailer(String lines) {
        return signer.sign(before ->
                String.join("\n", "AWS4-HMAC-SHA256-TRAILER", time, scope, before, hash(lines.getBytes(UTF_8))));
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(SignerUtils.hash(bytes));
    }
}
