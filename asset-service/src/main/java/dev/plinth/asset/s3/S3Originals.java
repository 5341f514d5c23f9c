package dev.plinth.asset.s3;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Originals;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Originals in S3. Size and checksum are part of the signature, so that S3 itself refuses any other upload. */
@Component
class S3Originals implements Originals {

    private final S3Client s3;
    private final S3Presigner presigner;
    private final MediaBucket media;

    S3Originals(S3Client s3, S3Presigner presigner, MediaBucket media) {
        this.s3 = s3;
        this.presigner = presigner;
        this.media = media;
    }

    @Override
    public UploadPermit permit(ModelVersion version) {
        PresignedPutObjectRequest signed =
                presigner.presignPutObject(presign -> presign.signatureDuration(media.uploadWithin())
                        .putObjectRequest(put -> put.bucket(media.bucket())
                                .key(version.originalKey())
                                .contentType("model/gltf-binary")
                                .contentLength(version.upload().bytes())
                                .checksumSHA256(base64(version.upload().sha256()))));
        var headers = new HashMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("host");
        return new UploadPermit("PUT", URI.create(signed.url().toString()), headers, signed.expiration());
    }

    @Override
    public void fetch(ModelVersion version, Path into) {
        s3.getObject(get -> get.bucket(media.bucket()).key(version.originalKey()), into);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
