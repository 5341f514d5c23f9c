package dev.plinth.devstack.provision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Topics, queues and who hears what: {@code contracts/messaging.json}. */
public record Messaging(
        List<Topic> topics, List<Queue> queues, List<Subscription> subscriptions, List<ObjectEvents> objectEvents) {

    public Messaging {
        topics = List.copyOf(topics);
        queues = List.copyOf(queues);
        subscriptions = List.copyOf(subscriptions);
        objectEvents = List.copyOf(objectEvents);
    }

    /** The contract as it stands on the class path. */
    public static Messaging contract() {
        try (InputStream json = Messaging.class.getResourceAsStream("/contracts/messaging.json")) {
            return JsonMapper.shared().readValue(json, Messaging.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same under other names, for a test that wants its own. */
    public Messaging prefixed(String prefix) {
        return new Messaging(
                topics.stream().map(topic -> topic.prefixed(prefix)).toList(),
                queues.stream().map(queue -> queue.prefixed(prefix)).toList(),
                subscriptions.stream().map(each -> each.prefixed(prefix)).toList(),
                objectEvents.stream().map(each -> each.prefixed(prefix)).toList());
    }

    public void createIn(SqsClient sqs, SnsClient sns) {
        queues.forEach(queue -> queue.createIn(sqs));
        topics.forEach(topic -> topic.createIn(sns));
        subscriptions.forEach(subscription -> subscription.createIn(sns));
    }

    /** Objects of a bucket whose key starts with the prefix are announced in the queue. */
    public record ObjectEvents(String bucket, String prefix, String queue) {

        ObjectEvents prefixed(String names) {
            return new ObjectEvents(names + bucket, prefix, names + queue);
        }
    }
}
