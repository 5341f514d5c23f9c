package dev.plinth.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.Bucket;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/** What S3 is told to do by itself, as S3 understands it. */
class LifecycleIT {

    @Test
    void originalsGrowColdAndOnlyWhatWasRemovedEnds() {
        var described = Bucket.read(Path.of("src/main/resources/s3/plinth-models.json"));
        var bucket = new Bucket("lifecycle-" + UUID.randomUUID(), described.lifecycle());
        try (var s3 = LocalAws.s3(Backends.s3())) {
            bucket.createIn(s3);

            var rules = s3.getBucketLifecycleConfiguration(get -> get.bucket(bucket.name()))
                    .rules();
            assertThat(rules)
                    .filteredOn(rule -> !rule.transitions().isEmpty())
                    .singleElement()
                    .satisfies(rule -> {
                        assertThat(rule.filter().prefix()).isEqualTo("uploads/");
                        assertThat(rule.transitions())
                                .extracting(Transition::storageClass)
                                .containsExactly(
                                        TransitionStorageClass.INTELLIGENT_TIERING, TransitionStorageClass.GLACIER);
                    });
            assertThat(rules)
                    .as("no object that is there ends by its age")
                    .extracting(LifecycleRule::expiration)
                    .allSatisfy(
                            end -> assertThat(end == null || end.days() == null).isTrue());
        }
    }
}
