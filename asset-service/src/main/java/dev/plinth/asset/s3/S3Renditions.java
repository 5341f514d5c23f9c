package dev.plinth.asset.s3;

import dev.plinth.asset.domain.Renditions;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Renditions in S3; what is there under a content's hash is that content. */
@Component
class S3Renditions implements Renditions {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final S3Client s3;
    private final String bucket;

    S3Renditions(S3Client s3, MediaBucket media) {
        this.s3 = s3;
        this.bucket = media.bucket();
    }

    @Override
    public void store(String key, Path file, String mediaType, Optional<String> encoding) {
        if (!exists(key)) {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .contentType(mediaType)
                            .contentEncoding(encoding.orElse(null))
                            .cacheControl(FOREVER),
                    file);
        }
    }

    private boolean exists(String key) {
        try {
            s3.headObject(head -> head.bucket(bucket).key(key));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }
}
