package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All topics and subscriptions, at one moment. */
record Registry(List<Topic> topics, List<Subscription> subscriptions) {

    static final Registry EMPTY = new Registry(List.of(), List.of());

    Registry {
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
    }

    Optional<Topic> findTopic(String arn) {
        return topics.stream().filter(topic -> topic.arn().equals(arn)).findFirst();
    }

    Topic topic(String arn) {
        return findTopic(arn).orElseThrow(() -> new AwsError(404, "NotFound", "Topic does not exist"));
    }

    Subscription subscription(String arn) {
        return subscriptions.stream()
                .filter(subscription -> subscription.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new AwsError(404, "NotFound", "Subscription does not exist"));
    }

    List<Subscription> subscriptionsOf(String topic) {
        return subscriptions.stream()
                .filter(subscription -> subscription.topic().equals(topic))
                .toList();
    }

    /** Adds it, or replaces the one of the same ARN. */
    Registry with(Topic topic) {
        return new Registry(replaced(topics, topic, old -> old.arn().equals(topic.arn())), subscriptions);
    }

    Registry with(Subscription subscription) {
        return new Registry(
                topics, replaced(subscriptions, subscription, old -> old.arn().equals(subscription.arn())));
    }

    /** A topic goes with its subscriptions. */
    Registry withoutTopic(String arn) {
        return new Registry(
                without(topics, topic -> topic.arn().equals(arn)),
                without(subscriptions, subscription -> subscription.topic().equals(arn)));
    }

    Registry withoutSubscription(String arn) {
        return new Registry(
                topics,
                without(subscriptions, subscription -> subscription.arn().equals(arn)));
    }

    private static <T> List<T> replaced(List<T> all, T one, Predicate<T> old) {
        return Stream.concat(without(all, old).stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
