package dev.plinth.devstack.trials.readings;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Queue;
import dev.plinth.devstack.trials.ledgers.EventEntry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears every event of every topic, and can tell consumers all of it once more. */
public final class Tap implements AutoCloseable {

    private static final Queue QUEUE = new Queue("trial-tap", 1000, 30);
    private static final List<String> CONSUMERS = List.of("catalog", "cart", "search");
    private static final int MOST_IN_A_CALL = 10;
    private static final int OFTEN = 20;
    private static final int LOOKS_AGAIN_SECONDS = 6;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String POISON = "this is no event";

    private final SqsClient sqs;
    private final SnsClient sns;
    private final Map<String, String> heard = new LinkedHashMap<>();
    private final Thread listening = Thread.ofVirtual().name("tap").unstarted(this::listen);
    private volatile boolean closing;

    /** One that hears everything from now on. */
    public static Tap open(int queuesPort, int cloudPort) {
        var tap = new Tap(queuesPort, cloudPort);
        tap.subscribe();
        tap.listening.start();
        return tap;
    }

    /** One that only looks into the queues of others: hearing costs the shop CPU too. */
    public static Tap closed(int queuesPort, int cloudPort) {
        return new Tap(queuesPort, cloudPort);
    }

    private Tap(int queuesPort, int cloudPort) {
        sqs = LocalAws.sqs(URI.create("http://127.0.0.1:" + queuesPort));
        sns = LocalAws.sns(URI.create("http://127.0.0.1:" + cloudPort));
        new Messaging(List.of(), List.of(QUEUE), List.of(), List.of()).createIn(sqs, sns);
    }

    private void subscribe() {
        Messaging.contract()
                .topics()
                .forEach(topic -> sns.subscribe(subscribe -> subscribe
                        .topicArn(topic.arn())
                        .protocol("sqs")
                        .endpoint(QUEUE.arn())
                        .attributes(Map.of("RawMessageDelivery", "true"))));
        // A consumer that dies with a message in its hands should not make a trial wait for half a minute; the time
        // that
        // an outage may take before its messages count as poison stays about the same.
        var impatient = CONSUMERS.stream()
                .map(consumer -> new Queue(consumer, OFTEN, LOOKS_AGAIN_SECONDS))
                .toList();
        new Messaging(List.of(), impatient, List.of(), List.of()).createIn(sqs, sns);
    }

    /** All that was heard, each event once. */
    public List<EventEntry> events() {
        return bodies().stream()
                .map(Tap::json)
                .map(event -> new EventEntry(
                        event.path("type").asString(),
                        event.path("subject").asString(),
                        event.path("sequence").asLong(),
                        Instant.parse(event.path("time").asString())))
                .toList();
    }

    /** Sends old events to whoever subscribes to them again, some times over and in any order; how many that were. */
    public int repeat(int most, int copies, Random random) {
        List<String> again = new ArrayList<>(bodies());
        Collections.shuffle(again, random);
        var sent = new ArrayList<>(again.subList(0, Math.min(most, again.size())));
        for (int copy = 1; copy < copies; copy++) {
            sent.addAll(again.subList(0, Math.min(most, again.size())));
        }
        Collections.shuffle(sent, random);
        sent.forEach(body -> consumersOf(json(body).path("type").asString()).forEach(queue -> send(queue, body)));
        return sent.size();
    }

    /** A message that nobody can read. */
    public void poison(String consumer) {
        send(consumer, POISON);
    }

    /** Events that consumers gave up on; poison is meant to end there. */
    public List<String> deadLetters() {
        return CONSUMERS.stream()
                .flatMap(consumer -> read(consumer + "-dlq").stream()
                        .filter(body -> !body.equals(POISON))
                        .map(body -> "dead letter of " + consumer + ": " + body))
                .toList();
    }

    /** What consumers have not worked off yet. */
    public int waiting() {
        return CONSUMERS.stream().mapToInt(this::waiting).sum() + waiting(QUEUE.name());
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(listening);
        sqs.close();
        sns.close();
    }

    private void listen() {
        while (!closing) {
            try {
                hear();
            } catch (SdkException | IllegalStateException away) {
                LockSupport.parkNanos(PAUSE_NANOS); // it may just have been killed
            }
        }
    }

    private void hear() {
        List<Message> messages = sqs.receiveMessage(receive -> receive.queueUrl(url(QUEUE.name()))
                        .maxNumberOfMessages(MOST_IN_A_CALL)
                        .waitTimeSeconds(1))
                .messages();
        for (Message message : messages) {
            synchronized (heard) {
                heard.put(json(message.body()).path("id").asString(), message.body());
            }
            sqs.deleteMessage(delete -> delete.queueUrl(url(QUEUE.name())).receiptHandle(message.receiptHandle()));
        }
    }

    private List<String> bodies() {
        synchronized (heard) {
            return List.copyOf(heard.values());
        }
    }

    private static List<String> consumersOf(String type) {
        return Messaging.contract().subscriptions().stream()
                .filter(subscription -> subscription.types().contains(type))
                .map(subscription -> subscription.queue())
                .filter(CONSUMERS::contains)
                .toList();
    }

    private void send(String queue, String body) {
        try {
            sqs.sendMessage(send -> send.queueUrl(url(queue)).messageBody(body));
        } catch (SdkException away) {
            // The queue is down at this very moment; others will get through.
        }
    }

    private List<String> read(String queue) {
        var bodies = new ArrayList<String>();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive -> receive.queueUrl(url(queue))
                            .maxNumberOfMessages(MOST_IN_A_CALL)
                            .visibilityTimeout(600))
                    .messages();
            some.forEach(message -> bodies.add(message.body()));
        } while (!some.isEmpty());
        return bodies;
    }

    private int waiting(String queue) {
        return sqs
                .getQueueAttributes(get -> get.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
