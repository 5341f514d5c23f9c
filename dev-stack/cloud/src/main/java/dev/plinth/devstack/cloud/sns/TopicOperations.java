package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.QueryRequest;
import dev.plinth.devstack.cloud.wire.Xml;
import java.util.LinkedHashMap;
import java.util.Map;

/** Topics come, go and are looked at. */
record TopicOperations(DurableState<Registry> state, Account account) {

    Xml create(QueryRequest request) {
        String name = request.required("Name");
        Invalid.unless(name.matches("[A-Za-z0-9_-]{1,256}"), "Topic Name");
        var topic = new Topic(account.arn("sns", name), request.map("Attributes"));
        state.change(registry -> registry.findTopic(topic.arn()).isPresent() ? registry : registry.with(topic));
        return Xml.element("TopicArn", topic.arn());
    }

    Xml delete(QueryRequest request) {
        state.change(registry -> registry.withoutTopic(request.required("TopicArn")));
        return Xml.NOTHING;
    }

    Xml list(QueryRequest request) {
        return Pages.page(request, "Topics", state.now().topics(), topic -> Xml.element("TopicArn", topic.arn()));
    }

    Xml attributes(QueryRequest request) {
        var registry = state.now();
        var topic = registry.topic(request.required("TopicArn"));
        int subscriptions = registry.subscriptionsOf(topic.arn()).size();
        var attributes = new LinkedHashMap<>(Map.of(
                "TopicArn",
                topic.arn(),
                "Owner",
                account.id(),
                "DisplayName",
                "",
                "SubscriptionsConfirmed",
                Integer.toString(subscriptions),
                "SubscriptionsPending",
                "0",
                "SubscriptionsDeleted",
                "0"));
        attributes.putAll(topic.attributes());
        return Xml.entries("Attributes", attributes);
    }

    Xml setAttribute(QueryRequest request) {
        String name = request.required("AttributeName");
        String value = request.optional("AttributeValue").orElse("");
        state.change(registry ->
                registry.with(registry.topic(request.required("TopicArn")).with(name, value)));
        return Xml.NOTHING;
    }
}
