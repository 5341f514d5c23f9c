package dev.plinth.devstack.test;

import static dev.plinth.devstack.test.Backend.DYNAMODB;
import static dev.plinth.devstack.test.Backend.IDENTITY;
import static dev.plinth.devstack.test.Backend.POSTGRES;
import static dev.plinth.devstack.test.Backend.REDIS;
import static dev.plinth.devstack.test.Backend.S3;
import static dev.plinth.devstack.test.Backend.SECRETS;
import static dev.plinth.devstack.test.Backend.SNS;
import static dev.plinth.devstack.test.Backend.SQS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Secret;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The properties lead a service to running backends, which hold what the service expects. */
@SpringBootTest(
        classes = UseBackendsIT.Service.class,
        properties = {"plinth.dynamodb.table=things", "plinth.messaging.queue=asset-uploads"})
@UseBackends(
        value = {DYNAMODB, SQS, SNS, S3, SECRETS, POSTGRES, REDIS, IDENTITY},
        topic = "asset-events")
class UseBackendsIT {

    @Configuration
    static class Service {}

    @Autowired
    private Environment service;

    @Autowired
    private Topics topics;

    @Test
    void itsTableIsThere() {
        try (var dynamoDb = LocalAws.dynamoDb(uri("spring.cloud.aws.dynamodb.endpoint"))) {
            String table = service.getRequiredProperty("plinth.dynamodb.table");
            assertThat(dynamoDb.scan(scan -> scan.tableName(table)).items()).isEmpty();
        }
    }

    @Test
    void itsTopicIsHeard() {
        try (var sns = LocalAws.sns(uri("spring.cloud.aws.sns.endpoint"))) {
            String topic = service.getRequiredProperty("plinth.messaging.topic");
            sns.publish(publish -> publish.topicArn(topic).message("hello"));
        }
        assertThat(topics.published("asset-events")).containsExactly("hello");
    }

    @Test
    void itsBucketAnnouncesUploadsInItsQueue() {
        try (var s3 = LocalAws.s3(uri("spring.cloud.aws.s3.endpoint"));
                var sqs = LocalAws.sqs(uri("spring.cloud.aws.sqs.endpoint"))) {
            String bucket = service.getRequiredProperty("plinth.media.bucket");
            var put = s3.putObject(
                    object -> object.bucket(bucket).key("uploads/chair/1/original.glb"),
                    RequestBody.fromString("glTF"));
            assertThat(put.versionId()).isNotNull();
            assertThat(nextIn(sqs)).contains("Object Created", "uploads/chair/1/original.glb", put.versionId());
        }
    }

    @Test
    void itsSecretsCanBeRead() {
        try (var secrets = LocalAws.secretsManager(uri("spring.cloud.aws.secretsmanager.endpoint"))) {
            new Secret("plinth/test", Map.of("key", "first")).createIn(secrets);
            new Secret("plinth/test", Map.of("key", "second")).createIn(secrets);
            assertThat(secrets.getSecretValue(get -> get.secretId("plinth/test"))
                            .secretString())
                    .isEqualTo("{\"key\":\"second\"}");
        }
    }

    @Test
    void itsDatabaseIsEmptyAndItsOwn() throws Exception {
        try (var connection = DriverManager.getConnection(
                        service.getRequiredProperty("spring.datasource.url"),
                        service.getRequiredProperty("spring.datasource.username"),
                        service.getRequiredProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things (id int)");
        }
    }

    @Test
    void itsRedisAnswers() throws Exception {
        try (var socket = new Socket(
                service.getRequiredProperty("spring.data.redis.host"),
                service.getRequiredProperty("spring.data.redis.port", Integer.class))) {
            socket.getOutputStream().write("PING\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readNBytes(7))).isEqualTo("+PONG\r\n");
        }
    }

    private String nextIn(SqsClient sqs) {
        String queue = service.getRequiredProperty("plinth.messaging.queue");
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        return sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(5))
                .messages()
                .getFirst()
                .body();
    }

    private URI uri(String property) {
        return service.getRequiredProperty(property, URI.class);
    }
}
