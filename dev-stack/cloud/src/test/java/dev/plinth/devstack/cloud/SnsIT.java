package dev.plinth.devstack.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.devstack.cloud.wire.AwsServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.json.JsonMapper;

/** SNS, as the SDK's client and the queues behind it see it. */
class SnsIT {

    private static final Map<String, String> RAW = Map.of("RawMessageDelivery", "true");

    private static SQSRestServer elasticMq;
    private static URI sqsEndpoint;
    private static SqsClient sqs;

    @TempDir
    private Path data;

    private AwsServer server;
    private SnsClient sns;
    private String topic;
    private String queue;
    private String queueUrl;

    @BeforeAll
    static void startSqs() {
        elasticMq = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        sqsEndpoint = URI.create("http://127.0.0.1:"
                + elasticMq.waitUntilStarted().localAddress().getPort());
        sqs = Clients.client(SqsClient.builder(), sqsEndpoint);
    }

    @AfterAll
    static void stopSqs() {
        elasticMq.stopAndWait();
    }

    @BeforeEach
    void start() {
        serve();
        topic = sns.createTopic(create -> create.name("order-events")).topicArn();
        queueUrl = sqs.createQueue(create -> create.queueName("catalog-" + System.nanoTime()))
                .queueUrl();
        queue = arnOf(queueUrl);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRawSubscriberGetsTheMessageAsItWasPublished() {
        subscribe(RAW);

        sns.publish(publish -> publish.topicArn(topic)
                .message("{\"paid\":\"ä & <b>\"}")
                .messageAttributes(Map.of(
                        "type", text("order.paid"),
                        "key",
                                MessageAttributeValue.builder()
                                        .dataType("Binary")
                                        .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1}))
                                        .build())));

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("{\"paid\":\"ä & <b>\"}");
            assertThat(message.messageAttributes().get("type").stringValue()).isEqualTo("order.paid");
            assertThat(message.messageAttributes().get("key").binaryValue().asByteArray())
                    .containsExactly(0, -1);
        });
    }

    @Test
    void anyOtherSubscriberGetsItInAnEnvelope() {
        subscribe(Map.of());

        String id = sns.publish(publish -> publish.topicArn(topic)
                        .subject("paid")
                        .message("hello")
                        .messageAttributes(Map.of("type", text("order.paid"))))
                .messageId();

        assertThat(received()).singleElement().satisfies(message -> {
            var envelope = JsonMapper.shared().readTree(message.body());
            assertThat(envelope.get("Type").stringValue()).isEqualTo("Notification");
            assertThat(envelope.get("MessageId").stringValue()).isEqualTo(id);
            assertThat(envelope.get("TopicArn").stringValue()).isEqualTo(topic);
            assertThat(envelope.get("Subject").stringValue()).isEqualTo("paid");
            assertThat(envelope.get("Message").stringValue()).isEqualTo("hello");
            assertThat(envelope.at("/MessageAttributes/type/Value").stringValue())
                    .isEqualTo("order.paid");
        });
    }

    @Test
    void aFilterLetsThroughWhatItNames() {
        subscribe(Map.of("RawMessageDelivery", "true", "FilterPolicy", "{\"type\":[\"order.paid\"]}"));

        publish("paid", "order.paid");
        publish("placed", "order.placed");
        sns.publish(publish -> publish.topicArn(topic).message("untyped"));

        assertThat(received()).extracting(Message::body).containsExactly("paid");
    }

    @Test
    void everySubscriberOfATopicGetsTheMessage() {
        subscribe(RAW);
        String other = sqs.createQueue(create -> create.queueName("cart-" + System.nanoTime()))
                .queueUrl();
        sns.subscribe(subscribe ->
                subscribe.topicArn(topic).protocol("sqs").endpoint(arnOf(other)).attributes(RAW));

        publish("hello", "order.paid");

        assertThat(received()).hasSize(1);
        assertThat(received(other)).hasSize(1);
    }

    @Test
    void aTopicDoesNotHearAnother() {
        subscribe(RAW);
        String other = sns.createTopic(create -> create.name("asset-events")).topicArn();

        sns.publish(publish -> publish.topicArn(other).message("elsewhere"));

        assertThat(received()).isEmpty();
    }

    @Test
    void eachEntryOfABatchSucceedsOrFailsByItself() {
        subscribe(RAW);

        var outcome = sns.publishBatch(
                batch -> batch.topicArn(topic).publishBatchRequestEntries(entry("1", "one"), entry("2", "")));

        assertThat(outcome.successful()).extracting(PublishBatchResultEntry::id).containsExactly("1");
        assertThat(outcome.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("2");
            assertThat(failed.code()).isEqualTo("InvalidParameter");
            assertThat(failed.senderFault()).isTrue();
        });
        assertThat(received()).extracting(Message::body).containsExactly("one");
    }

    @Test
    void refusesABatchThatIsTooLargeOrAmbiguous() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(number -> entry(Integer.toString(number), "x"))
                .toList();

        assertRefused("TooManyEntriesInBatchRequest", eleven);
        assertRefused("BatchEntryIdsNotDistinct", List.of(entry("1", "x"), entry("1", "y")));
    }

    @Test
    void creatingATopicAgainAnswersWithTheSame() {
        assertThat(sns.createTopic(create -> create.name("order-events")).topicArn())
                .isEqualTo(topic)
                .isEqualTo("arn:aws:sns:eu-west-1:000000000000:order-events");
        assertThat(sns.listTopics().topics()).extracting(Topic::topicArn).containsExactly(topic);
    }

    @Test
    void subscribingAgainAnswersWithTheSame() {
        String first = subscribe(RAW);

        assertThat(subscribe(RAW)).isEqualTo(first);
        assertThat(sns.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions())
                .extracting(Subscription::subscriptionArn, Subscription::endpoint)
                .containsExactly(tuple(first, queue));
        assertThat(sns.getTopicAttributes(get -> get.topicArn(topic)).attributes())
                .containsEntry("SubscriptionsConfirmed", "1");
    }

    @Test
    void refusesToSubscribeAgainWithOtherAttributes() {
        subscribe(RAW);

        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> subscribe(Map.of()));
    }

    @Test
    void aFilterCanBeChanged() {
        String subscription = subscribe(RAW);
        sns.setSubscriptionAttributes(set -> set.subscriptionArn(subscription)
                .attributeName("FilterPolicy")
                .attributeValue("{\"type\":[\"order.paid\"]}"));

        publish("placed", "order.placed");

        assertThat(received()).isEmpty();
        assertThat(sns.getSubscriptionAttributes(get -> get.subscriptionArn(subscription))
                        .attributes())
                .containsEntry("FilterPolicy", "{\"type\":[\"order.paid\"]}")
                .containsEntry("RawMessageDelivery", "true");
    }

    @Test
    void whoUnsubscribedHearsNothing() {
        String subscription = subscribe(RAW);
        sns.unsubscribe(gone -> gone.subscriptionArn(subscription));

        publish("hello", "order.paid");

        assertThat(received()).isEmpty();
    }

    @Test
    void listsMoreThanOnePage() {
        IntStream.range(0, 120).forEach(number -> sns.createTopic(create -> create.name("topic-" + number)));

        assertThat(sns.listTopicsPaginator().topics()).hasSize(121);
    }

    @Test
    void refusesAnUnknownTopic() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        sns.publish(publish -> publish.topicArn(topic + "x").message("hello")));
    }

    @Test
    void refusesAMalformedFilter() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> subscribe(Map.of("FilterPolicy", "{\"type\":\"order.paid\"}")));
    }

    @Test
    void aPublisherHearsThatAQueueDoesNotTakeItsMessage() {
        try (var withoutSqs = Clients.start(data.resolve("other"), URI.create("http://127.0.0.1:1"));
                var client = Clients.client(SnsClient.builder(), withoutSqs)) {
            String lonely = client.createTopic(create -> create.name("lonely")).topicArn();
            client.subscribe(
                    subscribe -> subscribe.topicArn(lonely).protocol("sqs").endpoint(queue));

            assertThatExceptionOfType(SnsException.class)
                    .isThrownBy(() ->
                            client.publish(publish -> publish.topicArn(lonely).message("hello")))
                    .returns(500, SnsException::statusCode);
        }
    }

    @Test
    void aDeletedQueueDoesNotStopTheOthers() {
        String gone = sqs.createQueue(create -> create.queueName("gone-" + System.nanoTime()))
                .queueUrl();
        sns.subscribe(subscribe -> subscribe.topicArn(topic).protocol("sqs").endpoint(arnOf(gone)));
        subscribe(RAW);
        sqs.deleteQueue(delete -> delete.queueUrl(gone));

        publish("hello", "order.paid");

        assertThat(received()).hasSize(1);
    }

    @Test
    void survivesARestart() {
        subscribe(RAW);

        server.close();
        serve();
        publish("hello", "order.paid");

        assertThat(received()).hasSize(1);
    }

    private void serve() {
        server = Clients.start(data, sqsEndpoint);
        sns = Clients.client(SnsClient.builder(), server);
    }

    private String subscribe(Map<String, String> attributes) {
        return sns.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("sqs")
                        .endpoint(queue)
                        .attributes(attributes))
                .subscriptionArn();
    }

    private void publish(String message, String type) {
        sns.publish(publish -> publish.topicArn(topic).message(message).messageAttributes(Map.of("type", text(type))));
    }

    private void assertRefused(String code, List<PublishBatchRequestEntry> entries) {
        assertThatExceptionOfType(SnsException.class)
                .isThrownBy(
                        () -> sns.publishBatch(batch -> batch.topicArn(topic).publishBatchRequestEntries(entries)))
                .returns(code, refused -> refused.awsErrorDetails().errorCode());
    }

    private List<Message> received() {
        return received(queueUrl);
    }

    private static List<Message> received(String url) {
        return sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }

    private static String arnOf(String url) {
        return "arn:aws:sqs:eu-west-1:000000000000:" + url.substring(url.lastIndexOf('/') + 1);
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
