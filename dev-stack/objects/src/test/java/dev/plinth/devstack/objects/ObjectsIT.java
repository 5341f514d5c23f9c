package dev.plinth.devstack.objects;

import static dev.plinth.devstack.objects.Shop.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.databind.JsonNode;

/** What a service that stores models finds behind the SDK's client. */
class ObjectsIT {

    private final S3Client s3 = Shop.s3();

    @Test
    void returnsWhatWasStoredWithItsMetadata() {
        s3.putObject(
                put -> put.bucket(BUCKET)
                        .key("renditions/ä b+c.glb")
                        .contentType("model/gltf-binary")
                        .contentEncoding("br")
                        .cacheControl("immutable")
                        .metadata(Map.of("step", "weld")),
                RequestBody.fromString("glTF"));

        var stored = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("renditions/ä b+c.glb"));

        assertThat(stored.asUtf8String()).isEqualTo("glTF");
        assertThat(stored.response().contentType()).isEqualTo("model/gltf-binary");
        assertThat(stored.response().contentEncoding()).isEqualTo("br");
        assertThat(stored.response().cacheControl()).isEqualTo("immutable");
        assertThat(stored.response().metadata()).containsEntry("step", "weld");
    }

    @Test
    void returnsARange() {
        put("renditions/range.glb", "0123456789");

        var part = s3.getObjectAsBytes(
                get -> get.bucket(BUCKET).key("renditions/range.glb").range("bytes=2-4"));

        assertThat(part.asUtf8String()).isEqualTo("234");
        assertThat(part.response().contentRange()).isEqualTo("bytes 2-4/10");
    }

    @Test
    void keepsEveryVersionOfAnObject() {
        String first = put("uploads/chair/original.glb", "first");
        String second = put("uploads/chair/original.glb", "second");

        assertThat(read("uploads/chair/original.glb", first)).isEqualTo("first");
        assertThat(read("uploads/chair/original.glb", second)).isEqualTo("second");
        assertThat(s3.listObjectVersions(list -> list.bucket(BUCKET).prefix("uploads/chair/"))
                        .versions())
                .extracting(ObjectVersion::versionId)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void keepsTheVersionsOfADeletedObject() {
        String version = put("uploads/lamp/original.glb", "lamp");

        s3.deleteObject(delete -> delete.bucket(BUCKET).key("uploads/lamp/original.glb"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.headObject(head -> head.bucket(BUCKET).key("uploads/lamp/original.glb")))
                .returns(404, S3Exception::statusCode);
        assertThat(read("uploads/lamp/original.glb", version)).isEqualTo("lamp");
    }

    @Test
    void tellsTheQueueOnceOfAnUpload() {
        String version = put("uploads/sofa/1/original.glb", "sofa");

        assertThat(Shop.QUEUE.eventsOf("uploads/sofa/1/original.glb"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(text(event, "/detail-type")).isEqualTo("Object Created");
                    assertThat(text(event, "/source")).isEqualTo("aws.s3");
                    assertThat(text(event, "/region")).isEqualTo("eu-west-1");
                    assertThat(text(event, "/resources/0")).isEqualTo("arn:aws:s3:::plinth-models");
                    assertThat(text(event, "/detail/bucket/name")).isEqualTo(BUCKET);
                    assertThat(event.at("/detail/object/size").intValue()).isEqualTo(4);
                    assertThat(text(event, "/detail/object/version-id")).isEqualTo(version);
                    assertThat(text(event, "/detail/object/etag")).matches("[0-9a-f]{32}");
                    assertThat(text(event, "/detail/reason")).isEqualTo("PutObject");
                });
    }

    @Test
    void tellsTheQueueOnceOfAMultipartUpload() {
        String key = "uploads/shelf/1/original.glb";
        String upload = s3.createMultipartUpload(create -> create.bucket(BUCKET).key(key))
                .uploadId();
        String part = s3.uploadPart(
                        send -> send.bucket(BUCKET).key(key).uploadId(upload).partNumber(1),
                        RequestBody.fromString("shelf"))
                .eTag();
        assertThat(Shop.QUEUE.eventsOf(key)).isEmpty();

        s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                .key(key)
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(
                        CompletedPart.builder().partNumber(1).eTag(part).build())));

        assertThat(Shop.QUEUE.eventsOf(key)).singleElement().satisfies(event -> {
            assertThat(text(event, "/detail/reason")).isEqualTo("CompleteMultipartUpload");
            assertThat(event.at("/detail/object/size").intValue()).isEqualTo(5);
        });
    }

    @Test
    void tellsTheQueueOnceOfACopy() {
        put("renditions/table.glb", "table");

        s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                .sourceKey("renditions/table.glb")
                .destinationBucket(BUCKET)
                .destinationKey("uploads/table/1/original.glb")
                .metadataDirective(MetadataDirective.COPY));

        assertThat(Shop.QUEUE.eventsOf("uploads/table/1/original.glb"))
                .singleElement()
                .returns("CopyObject", event -> text(event, "/detail/reason"));
    }

    @Test
    void saysNothingOfWhatNobodyListensFor() {
        put("renditions/quiet.glb", "quiet");
        s3.headObject(head -> head.bucket(BUCKET).key("renditions/quiet.glb"));
        put("uploads/planter/1/original.glb", "planter");
        Shop.QUEUE.eventsOf("uploads/planter/1/original.glb");
        s3.putObjectTagging(put -> put.bucket(BUCKET)
                .key("uploads/planter/1/original.glb")
                .tagging(tags -> tags.tagSet(one -> one.key("kind").value("pot"))));

        assertThat(Shop.QUEUE.eventsOf("renditions/quiet.glb")).isEmpty();
        assertThat(Shop.QUEUE.eventsOf("uploads/planter/1/original.glb")).isEmpty();
    }

    @Test
    void asksTheWriterToTryAgainWhileAQueueIsDown() {
        var withoutSqs = Shop.s3(Shop.start(Shop.temporaryFolder(), URI.create("http://127.0.0.1:1")));
        Shop.createBucket(withoutSqs);

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> withoutSqs.putObject(
                        put -> put.bucket(BUCKET).key("uploads/lost/1/original.glb"), RequestBody.fromString("x")))
                .returns(503, S3Exception::statusCode);
    }

    @Test
    void numbersEventsInTheirOrder() {
        put("uploads/order/1/original.glb", "1");
        put("uploads/order/1/original.glb", "2");

        assertThat(Shop.QUEUE.eventsOf("uploads/order/1/original.glb"))
                .extracting(event -> text(event, "/detail/object/sequencer"))
                .hasSize(2)
                .isSorted();
    }

    private String put(String key, String content) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(content))
                .versionId();
    }

    private String read(String key, String version) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key).versionId(version))
                .asUtf8String();
    }

    private static String text(JsonNode event, String pointer) {
        return event.at(pointer).stringValue();
    }
}
