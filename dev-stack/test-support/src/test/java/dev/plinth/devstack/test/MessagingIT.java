package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Queue;
import dev.plinth.devstack.provision.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class MessagingIT {

    private static final SqsClient SQS = LocalAws.sqs(Backends.sqs());
    private static final SnsClient SNS = LocalAws.sns(Backends.sns());
    private static final Lane LANE = Lane.next();

    private static Topics topics;

    @BeforeAll
    static void create() {
        topics = Topics.create(LANE, false);
    }

    @Test
    void bringsAnEventToTheQueuesThatWantItsTypeAsItWasPublished() {
        topics.publish("order-events", "order.placed", "{\"id\":\"1\"}");
        topics.publish("order-events", "order.paid", "{\"id\":\"2\"}");

        assertThat(received("cart")).containsExactly("{\"id\":\"2\"}");
        assertThat(topics.published("order-events")).containsExactlyInAnyOrder("{\"id\":\"1\"}", "{\"id\":\"2\"}");
    }

    @Test
    void setsAsideWhatAConsumerFailsAt() {
        topics.send("search", "poison");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            received("search");
            assertThat(topics.deadLetters("search")).containsExactly("poison");
        });
    }

    @Test
    void changesWhatIsThereWhenItIsCreatedAgainOtherwise() {
        var otherwise = new Messaging(
                List.of(),
                List.of(new Queue("asset-uploads", 3, 77)),
                List.of(new Subscription("asset-events", "catalog", List.of("model.archived"))),
                List.of());

        otherwise.prefixed(LANE.prefix()).createIn(SQS, SNS);

        assertThat(attributes("asset-uploads"))
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "77")
                .hasEntrySatisfying(
                        QueueAttributeName.REDRIVE_POLICY,
                        policy -> assertThat(policy).contains("3", "asset-uploads-dlq"));
        topics.publish("asset-events", "model.published", "not wanted any more");
        topics.publish("asset-events", "model.archived", "wanted");
        assertThat(received("catalog")).contains("wanted").doesNotContain("not wanted any more");
    }

    private static Map<QueueAttributeName, String> attributes(String queue) {
        return SQS.getQueueAttributes(get -> get.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static List<String> received(String queue) {
        return SQS
                .receiveMessage(receive ->
                        receive.queueUrl(url(queue)).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    private static String url(String queue) {
        return SQS.getQueueUrl(get -> get.queueName(topics.named(queue))).queueUrl();
    }
}
