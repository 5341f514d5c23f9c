package dev.plinth.devstack.provision;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** A versioned S3 bucket. */
public record Bucket(String name) {

    public void createIn(S3Client s3) {
        try {
            s3.createBucket(create -> create.bucket(name));
        } catch (BucketAlreadyOwnedByYouException exists) {
            // with its objects
        }
        s3.putBucketVersioning(put -> put.bucket(name)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }
}
