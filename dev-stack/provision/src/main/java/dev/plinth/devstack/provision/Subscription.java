package dev.plinth.devstack.provision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A queue that hears some of a topic's events, as they were published.
 *
 * @param types of the events, by the message attribute {@code type}
 */
public record Subscription(String topic, String queue, List<String> types) {

    public Subscription {
        types = List.copyOf(types);
    }

    Subscription prefixed(String prefix) {
        return new Subscription(prefix + topic, prefix + queue, types);
    }

    /** An existing one is changed: subscribing again with other attributes is refused. */
    void createIn(SnsClient sns) {
        existingIn(sns)
                .ifPresentOrElse(
                        arn -> attributes()
                                .forEach((name, value) -> sns.setSubscriptionAttributes(set -> set.subscriptionArn(arn)
                                        .attributeName(name)
                                        .attributeValue(value))),
                        () -> sns.subscribe(subscribe -> subscribe
                                .topicArn(topicArn())
                                .protocol("sqs")
                                .endpoint(Queue.arn(queue))
                                .attributes(attributes())));
    }

    private Optional<String> existingIn(SnsClient sns) {
        return sns.listSubscriptionsByTopicPaginator(list -> list.topicArn(topicArn())).subscriptions().stream()
                .filter(subscription -> subscription.endpoint().equals(Queue.arn(queue)))
                .map(software.amazon.awssdk.services.sns.model.Subscription::subscriptionArn)
                .findFirst();
    }

    private Map<String, String> attributes() {
        return Map.of(
                "RawMessageDelivery",
                "true",
                "FilterPolicy",
                JsonMapper.shared().writeValueAsString(Map.of("type", types)));
    }

    private String topicArn() {
        return new Topic(topic).arn();
    }
}
