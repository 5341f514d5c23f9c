package dev.plinth.asset.s3;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Originals.Arrival;
import dev.plinth.asset.domain.Originals.Leave;
import dev.plinth.asset.domain.Originals.Part;
import dev.plinth.asset.domain.Upload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Originals that come in parts. Which upload S3 has open for a version is asked of S3 each time, so that nothing has to
 * be remembered between two requests.
 */
@Component
class UploadParts {

    private final S3Client s3;
    private final S3Presigner presigner;
    private final MediaBucket media;

    UploadParts(S3Client s3, S3Presigner presigner, MediaBucket media) {
        this.s3 = s3;
        this.presigner = presigner;
        this.media = media;
    }

    List<Part> of(ModelVersion version) {
        String upload = open(version).orElseGet(() -> begin(version));
        Map<Integer, software.amazon.awssdk.services.s3.model.Part> arrived = arrived(version, upload);
        return parts(version.upload(), number -> {
            long bytes = version.upload().bytesOfPart(number);
            return isThere(arrived.get(number), version.upload(), number)
                    ? new Part(number, bytes, Optional.empty())
                    : new Part(number, bytes, Optional.of(leave(version, upload, number)));
        });
    }

    /** As they are once they are joined. */
    List<Part> arrived(Upload upload) {
        return parts(upload, number -> new Part(number, upload.bytesOfPart(number), Optional.empty()));
    }

    /**
     * Makes one object of them if all are there. Of an upload that is no longer open nothing is missing: somebody else has
     * joined it, or it was given up, which the object tells.
     */
    Arrival join(ModelVersion version) {
        try {
            return open(version).map(upload -> join(version, upload)).orElseGet(Arrival.Whole::new);
        } catch (NoSuchUploadException closedMeanwhile) {
            return new Arrival.Whole();
        }
    }

    private Arrival join(ModelVersion version, String upload) {
        var arrived = arrived(version, upload);
        List<Integer> missing = version.upload().allParts().stream()
                .filter(number -> !isThere(arrived.get(number), version.upload(), number))
                .toList();
        if (!missing.isEmpty()) {
            return new Arrival.Missing(missing);
        }
        List<CompletedPart> all = parts(
                version.upload(),
                number -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(requireNonNull(arrived.get(number)).eTag())
                        .checksumSHA256(
                                Checksums.base64(version.upload().parts().get(number - 1)))
                        .build());
        s3.completeMultipartUpload(complete -> complete.bucket(media.bucket())
                .key(version.originalKey())
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(all)));
        return new Arrival.Whole();
    }

    void abort(ModelVersion version) {
        uploads(version)
                .forEach(upload -> s3.abortMultipartUpload(abort ->
                        abort.bucket(media.bucket()).key(version.originalKey()).uploadId(upload.uploadId())));
    }

    private Leave leave(ModelVersion version, String upload, int number) {
        var signed = presigner.presignUploadPart(presign -> presign.signatureDuration(media.uploadWithin())
                .uploadPartRequest(part -> part.bucket(media.bucket())
                        .key(version.originalKey())
                        .uploadId(upload)
                        .partNumber(number)
                        .contentLength(version.upload().bytesOfPart(number))
                        .checksumSHA256(
                                Checksums.base64(version.upload().parts().get(number - 1)))));
        return Checksums.leave(signed);
    }

    private String begin(ModelVersion version) {
        return s3.createMultipartUpload(create -> create.bucket(media.bucket())
                        .key(version.originalKey())
                        .contentType(version.upload().format().mediaType())
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
    }

    /** The oldest, should two requests at once have begun one each. */
    private Optional<String> open(ModelVersion version) {
        return uploads(version).stream()
                .min(Comparator.comparing(MultipartUpload::initiated).thenComparing(MultipartUpload::uploadId))
                .map(MultipartUpload::uploadId);
    }

    private List<MultipartUpload> uploads(ModelVersion version) {
        return s3
                .listMultipartUploads(list -> list.bucket(media.bucket()).prefix(version.originalKey()))
                .uploads()
                .stream()
                .filter(upload -> upload.key().equals(version.originalKey()))
                .toList();
    }

    private Map<Integer, software.amazon.awssdk.services.s3.model.Part> arrived(ModelVersion version, String upload) {
        return s3
                .listPartsPaginator(list ->
                        list.bucket(media.bucket()).key(version.originalKey()).uploadId(upload))
                .parts()
                .stream()
                .collect(toMap(software.amazon.awssdk.services.s3.model.Part::partNumber, part -> part));
    }

    private static boolean isThere(
            software.amazon.awssdk.services.s3.model.@Nullable Part arrived, Upload upload, int number) {
        return arrived != null
                && arrived.size() == upload.bytesOfPart(number)
                && Checksums.base64(upload.parts().get(number - 1)).equals(arrived.checksumSHA256());
    }

    private static <T> List<T> parts(Upload upload, IntFunction<T> each) {
        return upload.allParts().stream().map(each::apply).toList();
    }
}
