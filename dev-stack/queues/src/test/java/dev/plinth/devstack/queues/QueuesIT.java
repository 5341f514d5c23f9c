package dev.plinth.devstack.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.process.RunningBackend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuesIT {

    private static final Duration AMPLE = Duration.ofMinutes(2);
    private static final Map<String, MessageAttributeValue> TYPE = Map.of(
            "type",
            MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("order.paid")
                    .build());

    @TempDir
    private static Path data;

    private static RunningBackend backend;
    private static SqsClient sqs;

    @BeforeAll
    static void start() {
        backend = RunningBackend.of(Queues.class, data, 128);
        sqs = SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + backend.port()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
                .build();
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void keepsEveryAcknowledgedMessageWhenKilledRightAfterIt() {
        String queue = queue("kept", Map.of());
        Set<String> sent = new HashSet<>();
        IntStream.range(0, 50).mapToObj(String::valueOf).forEach(body -> {
            sqs.sendMessage(send -> send.queueUrl(queue).messageBody(body).messageAttributes(TYPE));
            sent.add(body);
        });

        backend.killAndRestart();

        Set<String> received = new HashSet<>();
        await().atMost(AMPLE).untilAsserted(() -> {
            receive(queue).forEach(message -> {
                assertThat(message.messageAttributes()).isEqualTo(TYPE);
                received.add(message.body());
            });
            assertThat(received).isEqualTo(sent);
        });
    }

    @Test
    void doesNotBringBackADeletedMessage() {
        String queue = queue("deleted", Map.of());
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("done"));
        Message message = receive(queue).getFirst();
        sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));

        backend.killAndRestart();

        assertThat(sqs.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0");
    }

    @Test
    void movesWhatNobodyCanHandleToItsDeadLetterQueueAlsoAfterAKill() {
        String deadLetters = queue("poison-dlq", Map.of());
        String redrive =
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:poison-dlq\",\"maxReceiveCount\":\"2\"}";
        String queue = queue(
                "poison",
                Map.of(QueueAttributeName.REDRIVE_POLICY, redrive, QueueAttributeName.VISIBILITY_TIMEOUT, "0"));
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("poison"));

        backend.killAndRestart();

        await().atMost(AMPLE).untilAsserted(() -> {
            receive(queue);
            assertThat(receive(deadLetters)).extracting(Message::body).containsExactly("poison");
        });
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        assertThat(backend.isReachableFromOutside()).isFalse();
    }

    private static String queue(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(create -> create.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private static List<Message> receive(String queue) {
        return sqs.receiveMessage(receive ->
                        receive.queueUrl(queue).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }
}
