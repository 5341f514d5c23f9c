package dev.plinth.order.application;

import dev.plinth.order.domain.WebhookCarrier;
import dev.plinth.order.domain.WebhookMessage;
import dev.plinth.order.domain.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells merchants' endpoints what they have to be told: at once, then ever more seldom, for three days. */
@Service
public class DeliverWebhooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliverWebhooks.class);

    static final Duration TRIED_FOR = Duration.ofDays(3);

    private static final int AT_ONCE = 100;
    private static final int TO_ONE_ENDPOINT = 20;

    /** Longer than a call may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /** Calls by endpoint. */
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    private final Webhooks webhooks;
    private final WebhookCarrier carrier;
    private final Clock clock;

    DeliverWebhooks(Webhooks webhooks, WebhookCarrier carrier, Clock clock) {
        this.webhooks = webhooks;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Begins with what is due, and waits for none of it: an endpoint that hangs keeps its own places, and no others. */
    public void deliverDue() {
        Instant now = clock.instant();
        int free =
                AT_ONCE - underWay.values().stream().mapToInt(Integer::intValue).sum();
        webhooks.takeDue(now, now.plus(LEASE), free, TO_ONE_ENDPOINT, Map.copyOf(underWay))
                .forEach(this::begin);
    }

    /** Waits for what has begun. */
    @Override
    public void close() {
        calls.close();
    }

    private void begin(WebhookMessage message) {
        underWay.merge(message.endpoint(), 1, Integer::sum);
        calls.execute(() -> {
            try {
                deliver(message);
            } catch (RuntimeException fault) {
                log.warn("Message {} is tried again once its lease is over: {}", message.id(), fault.toString());
            } finally {
                underWay.computeIfPresent(message.endpoint(), (_, calls) -> calls == 1 ? null : calls - 1);
            }
        });
    }

    private void deliver(WebhookMessage message) {
        WebhookCarrier.Answer answer = carrier.bring(message, clock.instant());
        Instant now = clock.instant();
        Instant next = now.plus(pause(message.attempts()));
        if (answer.accepted()) {
            webhooks.delivered(message.id(), answer.said(), now);
        } else if (next.isAfter(message.createdAt().plus(TRIED_FOR))) {
            webhooks.givenUp(message.id(), answer.said(), now);
        } else {
            webhooks.later(message.id(), answer.said(), next, now);
        }
    }

    /** With a fifth more or less by chance, so that what failed together does not come back together. */
    private static Duration pause(int attempts) {
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
        return pause.multipliedBy(ThreadLocalRandom.current().nextLong(80, 121)).dividedBy(100);
    }
}
