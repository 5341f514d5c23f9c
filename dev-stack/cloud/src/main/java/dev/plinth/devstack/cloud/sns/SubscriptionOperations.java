package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.QueryRequest;
import dev.plinth.devstack.cloud.wire.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Queues subscribe to topics. */
record SubscriptionOperations(DurableState<Registry> state, Account account) {

    /** The same again changes nothing and answers with the same ARN; the same with other attributes is refused. */
    Xml subscribe(QueryRequest request) {
        Invalid.unless(request.required("Protocol").equals("sqs"), "only sqs is subscribed here");
        String queue = request.required("Endpoint");
        Invalid.unless(queue.startsWith("arn:aws:sqs:"), "SQS endpoint ARN");
        var wanted = wanted(request.required("TopicArn"), queue, request.map("Attributes"));
        var registry = state.change(before -> withNew(before, wanted));
        return Xml.element("SubscriptionArn", existing(registry, wanted).arn());
    }

    Xml unsubscribe(QueryRequest request) {
        state.change(registry -> registry.withoutSubscription(request.required("SubscriptionArn")));
        return Xml.NOTHING;
    }

    Xml list(QueryRequest request) {
        return page(request, state.now().subscriptions());
    }

    Xml listOfTopic(QueryRequest request) {
        var registry = state.now();
        String topic = registry.topic(request.required("TopicArn")).arn();
        return page(request, registry.subscriptionsOf(topic));
    }

    Xml attributes(QueryRequest request) {
        var subscription = state.now().subscription(request.required("SubscriptionArn"));
        var attributes = new LinkedHashMap<>(Map.of(
                "SubscriptionArn", subscription.arn(),
                "TopicArn", subscription.topic(),
                "Protocol", "sqs",
                "Endpoint", subscription.queue(),
                "Owner", account.id(),
                "PendingConfirmation", "false",
                "RawMessageDelivery", "false"));
        attributes.putAll(subscription.attributes());
        return Xml.entries("Attributes", attributes);
    }

    Xml setAttribute(QueryRequest request) {
        String name = request.required("AttributeName");
        String value = request.optional("AttributeValue").orElse("");
        state.change(registry -> registry.with(
                registry.subscription(request.required("SubscriptionArn")).with(name, value)));
        return Xml.NOTHING;
    }

    private static Subscription wanted(String topic, String queue, Map<String, String> attributes) {
        var subscription = new Subscription(topic + ":" + UUID.randomUUID(), topic, queue, Map.of());
        for (var attribute : attributes.entrySet()) {
            subscription = subscription.with(attribute.getKey(), attribute.getValue());
        }
        return subscription;
    }

    private static Registry withNew(Registry registry, Subscription wanted) {
        registry.topic(wanted.topic());
        var existing = existing(registry, wanted);
        Invalid.unless(
                existing.attributes().equals(wanted.attributes()),
                "Attributes Reason: Subscription already exists with different attributes");
        return existing == wanted ? registry.with(wanted) : registry;
    }

    /** The one of the same topic and queue, or the wanted itself. */
    private static Subscription existing(Registry registry, Subscription wanted) {
        return registry.subscriptionsOf(wanted.topic()).stream()
                .filter(subscription -> subscription.queue().equals(wanted.queue()))
                .findFirst()
                .orElse(wanted);
    }

    private Xml page(QueryRequest request, List<Subscription> subscriptions) {
        return Pages.page(request, "Subscriptions", subscriptions, this::described);
    }

    private Xml described(Subscription subscription) {
        return Xml.all(
                Xml.element("SubscriptionArn", subscription.arn()),
                Xml.element("TopicArn", subscription.topic()),
                Xml.element("Protocol", "sqs"),
                Xml.element("Endpoint", subscription.queue()),
                Xml.element("Owner", account.id()));
    }
}
