package dev.plinth.devstack.cloud.sns;

import static java.util.Map.entry;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.DurableFile;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.QueryOperation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** SNS, by the names of its operations. */
public final class Sns {

    private Sns() {}

    /** Topics and subscriptions live in the folder; messages only pass through, to SQS. */
    public static Map<String, QueryOperation> in(Path folder, Account account, URI sqs, Clock clock) {
        var file = new DurableFile(folder.resolve("sns.json"));
        var state = new DurableState<>(file, Registry.class, Registry.EMPTY);
        var topics = new TopicOperations(state, account);
        var subscriptions = new SubscriptionOperations(state, account);
        var publish = new PublishOperations(state, new Fanout(new Queues(sqs, account.region()), clock));
        return Map.ofEntries(
                entry("CreateTopic", topics::create),
                entry("DeleteTopic", topics::delete),
                entry("ListTopics", topics::list),
                entry("GetTopicAttributes", topics::attributes),
                entry("SetTopicAttributes", topics::setAttribute),
                entry("Subscribe", subscriptions::subscribe),
                entry("Unsubscribe", subscriptions::unsubscribe),
                entry("ListSubscriptions", subscriptions::list),
                entry("ListSubscriptionsByTopic", subscriptions::listOfTopic),
                entry("GetSubscriptionAttributes", subscriptions::attributes),
                entry("SetSubscriptionAttributes", subscriptions::setAttribute),
                entry("Publish", publish::publish),
                entry("PublishBatch", publish::publishBatch));
    }
}
