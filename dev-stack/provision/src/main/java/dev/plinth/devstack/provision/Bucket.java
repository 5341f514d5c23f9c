package dev.plinth.devstack.provision;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A versioned S3 bucket as its owner describes it: a {@code PutBucketLifecycleConfiguration} request as the AWS CLI
 * takes it.
 */
public record Bucket(String name, Optional<BucketLifecycleConfiguration> lifecycle) {

    /** One in which everything stays. */
    public Bucket(String name) {
        this(name, Optional.empty());
    }

    public static Bucket read(Path file) {
        JsonNode json = JsonMapper.shared().readTree(file);
        var lifecycle = SdkJson.read(json.get("LifecycleConfiguration"), BucketLifecycleConfiguration.builder());
        return new Bucket(json.get("Bucket").asString(), Optional.of(lifecycle.build()));
    }

    public void createIn(S3Client s3) {
        try {
            s3.createBucket(create -> create.bucket(name));
        } catch (BucketAlreadyOwnedByYouException exists) {
            // with its objects
        }
        s3.putBucketVersioning(put -> put.bucket(name)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        lifecycle.ifPresent(rules ->
                s3.putBucketLifecycleConfiguration(put -> put.bucket(name).lifecycleConfiguration(rules)));
    }
}
