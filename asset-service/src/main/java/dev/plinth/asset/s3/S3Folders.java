package dev.plinth.asset.s3;

import dev.plinth.asset.domain.StoredFolders;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Prefixes of the media bucket. It is versioned: what is removed can be brought back until its lifecycle ends it. */
@Component
class S3Folders implements StoredFolders {

    private final S3Client s3;
    private final String bucket;

    S3Folders(S3Client s3, MediaBucket media) {
        this.s3 = s3;
        this.bucket = media.bucket();
    }

    @Override
    public void remove(String folder) {
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder)).stream()
                .filter(ListObjectsV2Response::hasContents)
                .forEach(this::remove);
    }

    /** A page has as many keys as one call may delete. */
    private void remove(ListObjectsV2Response page) {
        List<ObjectIdentifier> keys = page.contents().stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        if (!keys.isEmpty()) {
            var answer = s3.deleteObjects(delete -> delete.bucket(bucket).delete(all -> all.objects(keys)));
            if (answer.hasErrors()) {
                throw new IllegalStateException("not removed: " + answer.errors());
            }
        }
    }
}
