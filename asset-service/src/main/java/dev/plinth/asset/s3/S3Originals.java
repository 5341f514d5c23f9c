package dev.plinth.asset.s3;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Upload;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Originals in S3. Size and checksum are part of the signature, so that S3 itself refuses any other upload. */
@Component
class S3Originals implements Originals {

    private final S3Client s3;
    private final S3Presigner presigner;
    private final MediaBucket media;
    private final UploadParts parts;
    private final Clock clock;

    S3Originals(S3Client s3, S3Presigner presigner, MediaBucket media, UploadParts parts, Clock clock) {
        this.s3 = s3;
        this.presigner = presigner;
        this.media = media;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public UploadPermit permit(ModelVersion version) {
        if (version.upload().isInParts()) {
            boolean isThere = stored(version) instanceof Arrival.Whole;
            return new UploadPermit.InParts(
                    isThere ? parts.arrived(version.upload()) : parts.of(version),
                    clock.instant().plus(media.uploadWithin()));
        }
        var signed = presigner.presignPutObject(presign -> presign.signatureDuration(media.uploadWithin())
                .putObjectRequest(put -> put.bucket(media.bucket())
                        .key(version.originalKey())
                        .contentType(version.upload().format().mediaType())
                        .contentLength(version.upload().bytes())
                        .checksumSHA256(Checksums.base64(version.upload().sha256()))));
        return new UploadPermit.InOnePiece(Checksums.leave(signed), signed.expiration());
    }

    @Override
    public Arrival arrival(ModelVersion version) {
        Arrival stored = stored(version);
        if (stored instanceof Arrival.Missing && version.upload().isInParts()) {
            return parts.join(version) instanceof Arrival.Missing missing ? missing : stored(version);
        }
        return stored;
    }

    private Arrival stored(ModelVersion version) {
        try {
            HeadObjectResponse stored = s3.headObject(head ->
                    head.bucket(media.bucket()).key(version.originalKey()).checksumMode(ChecksumMode.ENABLED));
            return isAsAnnounced(stored, version.upload()) ? new Arrival.Whole() : new Arrival.Different();
        } catch (NoSuchKeyException absent) {
            return new Arrival.Missing(version.upload().allParts());
        }
    }

    @Override
    public void fetch(ModelVersion version, Path into) {
        s3.getObject(get -> get.bucket(media.bucket()).key(version.originalKey()), into);
    }

    @Override
    public void remove(ModelVersion version) {
        parts.abort(version);
        s3.deleteObject(delete -> delete.bucket(media.bucket()).key(version.originalKey()));
    }

    private static boolean isAsAnnounced(HeadObjectResponse stored, Upload upload) {
        String announced = Checksums.base64(upload.sha256())
                + (upload.isInParts() ? "-" + upload.parts().size() : "");
        return stored.contentLength() == upload.bytes() && announced.equals(stored.checksumSHA256());
    }
}
