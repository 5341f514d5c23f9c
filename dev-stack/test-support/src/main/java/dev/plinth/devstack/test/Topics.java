package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The test's own topics and queues, with everything subscribed as in production: a test plays the neighbours, and sees
 * what the service says. A bean in tests that use SQS and SNS.
 */
public final class Topics {

    private static final int MOST_IN_A_CALL = 10;

    private final SqsClient sqs;
    private final SnsClient sns;
    private final String prefix;
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    private Topics(SqsClient sqs, SnsClient sns, String prefix) {
        this.sqs = sqs;
        this.sns = sns;
        this.prefix = prefix;
    }

    static Topics create(Lane lane, boolean withObjectEvents) {
        var topics = new Topics(LocalAws.sqs(Backends.sqs()), LocalAws.sns(Backends.sns()), lane.prefix());
        Messaging messaging = Messaging.contract().prefixed(lane.prefix());
        messaging.createIn(topics.sqs, topics.sns);
        messaging.topics().forEach(topics::listen);
        if (withObjectEvents) {
            messaging.objectEvents().forEach(Backends::announce);
        }
        return topics;
    }

    /** What this test's topic or queue of that name in the contract is really called. */
    public String named(String contractName) {
        return prefix + contractName;
    }

    /** Publishes an event as the neighbour does that owns the topic. */
    public void publish(String topic, String type, String event) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(type)
                .build();
        sns.publish(publish -> publish.topicArn(new Topic(named(topic)).arn())
                .message(event)
                .messageAttributes(Map.of("type", attribute)));
    }

    /** Puts a message into a queue, past every topic. */
    public void send(String queue, String message) {
        sqs.sendMessage(send -> send.queueUrl(url(named(queue))).messageBody(message));
    }

    /** Every event published to the topic so far, as JSON, in no order. */
    public List<String> published(String topic) {
        return messages(listener(named(topic)));
    }

    /** Every message so far that the queue's consumer could not handle. */
    public List<String> deadLetters(String queue) {
        return messages(named(queue) + "-dlq");
    }

    private synchronized List<String> messages(String queue) {
        List<String> all = heard.computeIfAbsent(queue, name -> new ArrayList<>());
        String url = url(queue);
        List<Message> more;
        do {
            more = sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(MOST_IN_A_CALL))
                    .messages();
            for (Message message : more) {
                all.add(message.body());
                sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        } while (!more.isEmpty());
        return List.copyOf(all);
    }

    private void listen(Topic topic) {
        String queue = listener(topic.name());
        sqs.createQueue(create -> create.queueName(queue));
        sns.subscribe(subscribe -> subscribe
                .topicArn(topic.arn())
                .protocol("sqs")
                .endpoint("arn:aws:sqs:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + queue)
                .attributes(Map.of("RawMessageDelivery", "true")));
    }

    private static String listener(String topic) {
        return topic + "-listener";
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }
}
