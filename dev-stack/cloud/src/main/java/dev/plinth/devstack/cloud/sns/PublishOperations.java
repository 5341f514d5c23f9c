package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.AwsError;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.QueryRequest;
import dev.plinth.devstack.cloud.wire.Xml;
import java.util.List;

/** Messages reach the queues. */
record PublishOperations(DurableState<Registry> state, Fanout fanout) {

    private static final int LARGEST_BATCH = 10;

    Xml publish(QueryRequest request) {
        var registry = state.now();
        String topic = registry.topic(request.required("TopicArn")).arn();
        var message = Message.read(topic, request);
        fanout.deliver(message, registry.subscriptionsOf(topic));
        return Xml.element("MessageId", message.id());
    }

    /** Each entry succeeds or fails by itself. */
    Xml publishBatch(QueryRequest request) {
        var registry = state.now();
        String topic = registry.topic(request.required("TopicArn")).arn();
        var entries = request.members("PublishBatchRequestEntries");
        checkBatch(entries);
        var outcomes = entries.stream()
                .map(entry -> publish(entry, topic, registry.subscriptionsOf(topic)))
                .toList();
        return Xml.all(Xml.members("Successful", of(outcomes, true)), Xml.members("Failed", of(outcomes, false)));
    }

    private Outcome publish(QueryRequest entry, String topic, List<Subscription> subscriptions) {
        String id = entry.required("Id");
        try {
            var message = Message.read(topic, entry);
            fanout.deliver(message, subscriptions);
            return Outcome.success(id, message.id());
        } catch (AwsError refused) {
            return Outcome.failure(id, refused);
        }
    }

    private static void checkBatch(List<QueryRequest> entries) {
        if (entries.isEmpty()) {
            throw AwsError.badRequest("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        }
        if (entries.size() > LARGEST_BATCH) {
            throw AwsError.badRequest(
                    "TooManyEntriesInBatchRequest", "The batch request contains more than 10 entries.");
        }
        if (entries.stream().map(entry -> entry.required("Id")).distinct().count() < entries.size()) {
            throw AwsError.badRequest("BatchEntryIdsNotDistinct", "Two or more batch entries have the same Id.");
        }
    }

    private static List<Xml> of(List<Outcome> outcomes, boolean successful) {
        return outcomes.stream()
                .filter(outcome -> outcome.successful() == successful)
                .map(Outcome::description)
                .toList();
    }

    private record Outcome(boolean successful, Xml description) {

        static Outcome success(String id, String messageId) {
            return new Outcome(true, Xml.all(Xml.element("Id", id), Xml.element("MessageId", messageId)));
        }

        static Outcome failure(String id, AwsError error) {
            return new Outcome(
                    false,
                    Xml.all(
                            Xml.element("Id", id),
                            Xml.element("Code", error.code()),
                            Xml.element("Message", error.why()),
                            Xml.element("SenderFault", Boolean.toString(error.isSendersFault()))));
        }
    }
}
