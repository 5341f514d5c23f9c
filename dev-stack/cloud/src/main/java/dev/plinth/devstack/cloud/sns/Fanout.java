package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tools.jackson.databind.json.JsonMapper;

/** Brings a message to every queue that wants it, before its publisher hears of success. */
record Fanout(Queues queues, Clock clock) {

    private static final System.Logger LOG = System.getLogger(Fanout.class.getName());

    void deliver(Message message, List<Subscription> subscriptions) {
        subscriptions.stream()
                .filter(subscription -> subscription.wants(message))
                .forEach(subscription -> deliver(message, subscription));
    }

    private void deliver(Message message, Subscription subscription) {
        try {
            if (subscription.deliversRaw()) {
                queues.send(subscription.queue(), message.body(), message.attributes());
            } else {
                String envelope = JsonMapper.shared().writeValueAsString(Envelope.of(message, clock.instant()));
                queues.send(subscription.queue(), envelope, Map.of());
            }
        } catch (QueueDoesNotExistException gone) {
            // As SNS does without a dead-letter queue: one deleted queue must not stop the others.
            LOG.log(Level.WARNING, "dropped message {0}: {1} does not exist", message.id(), subscription.queue());
        } catch (SdkException down) {
            throw new AwsError(500, "InternalError", subscription.queue() + " does not take messages");
        }
    }
}
