package dev.plinth.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpMethod.GET;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import dev.plinth.cart.domain.Carts;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Meddler;
import dev.plinth.devstack.test.TestToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Messages that cannot be handled: never, or not yet. The settings give this test a context, and with it a queue, of its
 * own: others promise that nothing of theirs is a dead letter. Only the waits between two tries are shorter than they are.
 */
@TestPropertySource(
        properties = {
            "spring.cloud.aws.sqs.listener.poll-timeout=1s",
            "plinth.messaging.first-retry=1s",
            "plinth.messaging.longest-retry=1s"
        })
class PoisonIT extends CartApiIT {

    private static final SqsClient SQS = LocalAws.sqs(Backends.sqs());
    private static final String UNREADABLE = "{\"type\": \"order.paid\", \"subj";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void aMessageIsTriedAgainAfterASecond() {
        Outage.failures.set(0);
        SQS.setQueueAttributes(set -> set.queueUrl(url("cart")).attributes(Map.of(VISIBILITY_TIMEOUT, "1")));
    }

    @Test
    void whatNobodyCanHandleIsSetAsideWhileItsNeighboursAreHandled() {
        TestToken anna = aShopperWithTwoChairs();
        TestToken ben = aShopperWithTwoChairs();
        TestToken cleo = aShopperWithTwoChairs();

        paid("order-of-anna", anna.subject());
        topics.publish("order-events", "order.paid", UNREADABLE);
        paid("order-of-ben", ben.subject());
        paid("order-of-nobody", " ");
        paid("order-of-cleo", cleo.subject());

        hasOneChairLeft(anna);
        hasOneChairLeft(ben);
        hasOneChairLeft(cleo);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(messagesIn("cart-dlq")).isEqualTo(2);
            assertThat(messagesIn("cart")).isZero();
        });
        assertThat(setAside())
                .allSatisfy(letter -> assertThat(tries(letter)).isEqualTo(allowedTries()))
                .extracting(Message::body)
                .satisfiesOnlyOnce(body -> assertThat(body).isEqualTo(UNREADABLE))
                .satisfiesOnlyOnce(body -> assertThat(body).contains("order-of-nobody"));

        TestToken dora = aShopperWithTwoChairs();
        paid("order-of-dora", dora.subject());
        hasOneChairLeft(dora);
    }

    @Test
    void whatFailsMoreOftenThanFiveTimesWhileTheStoreIsAwayIsHandledOnceItIsBack() {
        TestToken emil = aShopperWithTwoChairs();
        Outage.failures.set(7);

        paid("order-of-emil", emil.subject());

        await().atMost(PATIENCE).until(() -> Outage.failures.get() == 0);
        hasOneChairLeft(emil);
    }

    @Test
    void anOperatorMovesBackWhatAnOutageThatTookTooLongHasSetAside() {
        TestToken flora = aShopperWithTwoChairs();
        topics.send("cart-dlq", paidEvent("order-of-flora", flora.subject()));

        SQS.startMessageMoveTask(move -> move.sourceArn(arn("cart-dlq")).destinationArn(arn("cart")));

        hasOneChairLeft(flora);
    }

    /** The store of carts fails as often as this says. */
    @TestConfiguration
    static class Outage {

        private static final AtomicInteger failures = new AtomicInteger();

        @Bean
        static BeanPostProcessor outage() {
            return Meddler.before(Carts.class, (method, deed) -> {
                if (method.getName().equals("settle") && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw SdkClientException.create("no store");
                }
                return deed.done();
            });
        }
    }

    private TestToken aShopperWithTwoChairs() {
        TestToken shopper = issuer.shopper();
        setLine("CHAIR-01", 2, AUTHORIZATION, shopper.bearer()).expectStatus().isOk();
        return shopper;
    }

    private void hasOneChairLeft(TestToken shopper) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(GET, "/api/cart", AUTHORIZATION, shopper.bearer())
                        .expectBody()
                        .jsonPath("$.itemCount")
                        .isEqualTo(1));
    }

    /** Waiting or being handled. */
    private int messagesIn(String queue) {
        return SQS
                .getQueueAttributes(get -> get.queueUrl(url(queue))
                        .attributeNames(APPROXIMATE_NUMBER_OF_MESSAGES, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private List<Message> setAside() {
        return SQS.receiveMessage(receive -> receive.queueUrl(url("cart-dlq"))
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(APPROXIMATE_RECEIVE_COUNT))
                .messages();
    }

    /** Without the one by which this test has received it. */
    private static int tries(Message deadLetter) {
        return Integer.parseInt(deadLetter.attributes().get(APPROXIMATE_RECEIVE_COUNT)) - 1;
    }

    private static int allowedTries() {
        return Messaging.contract().queues().stream()
                .filter(queue -> queue.name().equals("cart"))
                .findFirst()
                .orElseThrow()
                .maxReceiveCount();
    }

    private String arn(String queue) {
        return "arn:aws:sqs:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + topics.named(queue);
    }

    private String url(String queue) {
        return SQS.getQueueUrl(get -> get.queueName(topics.named(queue))).queueUrl();
    }
}
