package dev.plinth.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.Bucket;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class S3FoldersIT {

    @Test
    void aFolderGoesWithAllThatLiesInItAndNothingElse() {
        var bucket = new Bucket("folders-" + UUID.randomUUID());
        try (var s3 = LocalAws.s3(Backends.s3())) {
            bucket.createIn(s3);
            for (String key : new String[] {"posters/m/1/a.webp", "posters/m/1/b.webp", "posters/m/10/a.webp"}) {
                s3.putObject(put -> put.bucket(bucket.name()).key(key), RequestBody.fromString(key));
            }
            var folders =
                    new S3Folders(s3, new MediaBucket(bucket.name(), Duration.ofHours(1), DataSize.ofMegabytes(1)));

            folders.remove("posters/m/1/");
            folders.remove("posters/m/1/");

            assertThat(isThere(s3, bucket, "posters/m/1/a.webp")).isFalse();
            assertThat(isThere(s3, bucket, "posters/m/1/b.webp")).isFalse();
            assertThat(isThere(s3, bucket, "posters/m/10/a.webp")).isTrue();
        }
    }

    private static boolean isThere(S3Client s3, Bucket bucket, String key) {
        try {
            s3.headObject(head -> head.bucket(bucket.name()).key(key));
            return true;
        } catch (NoSuchKeyException gone) {
            return false;
        }
    }
}
