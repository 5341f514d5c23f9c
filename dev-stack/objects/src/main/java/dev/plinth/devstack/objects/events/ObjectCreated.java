package dev.plinth.devstack.objects.events;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * EventBridge's event of a new object.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">its fields</a>
 */
record ObjectCreated(
        String version,
        String id,
        @JsonProperty("detail-type") String detailType,
        String source,
        String account,
        String time,
        String region,
        List<String> resources,
        Detail detail) {

    static final String ACCOUNT = "000000000000";

    static ObjectCreated of(String region, Instant time, Detail detail) {
        return new ObjectCreated(
                "0",
                UUID.randomUUID().toString(),
                "Object Created",
                "aws.s3",
                ACCOUNT,
                time.truncatedTo(ChronoUnit.SECONDS).toString(),
                region,
                List.of("arn:aws:s3:::" + detail.bucket().name()),
                detail);
    }

    record Detail(
            String version,
            Bucket bucket,
            StoredObject object,
            @JsonProperty("request-id") String requestId,
            String requester,
            String reason) {}

    record Bucket(String name) {}

    /** @param sequencer hexadecimal; grows from event to event */
    record StoredObject(
            String key,
            long size,
            String etag,

            @JsonProperty("version-id") @JsonInclude(NON_NULL) @Nullable String versionId,

            String sequencer) {}
}
