package dev.plinth.asset.s3;

import dev.plinth.asset.domain.Originals.Leave;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;

/** How S3 writes checksums, and what goes with a request that it has signed. */
final class Checksums {

    private Checksums() {}

    static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    static Leave leave(PresignedRequest signed) {
        var headers = new HashMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("host");
        return new Leave(
                signed.httpRequest().method().name(), URI.create(signed.url().toString()), headers);
    }
}
