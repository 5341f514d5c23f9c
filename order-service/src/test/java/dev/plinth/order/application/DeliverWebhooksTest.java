package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.MovableClock;
import dev.plinth.order.domain.WebhookCarrier;
import dev.plinth.order.domain.WebhookMessage;
import dev.plinth.order.domain.Webhooks;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each message goes on its own: none waits for another's endpoint. */
@Timeout(30)
class DeliverWebhooksTest {

    private final Queue<WebhookMessage> due = new ConcurrentLinkedQueue<>();
    private final Queue<String> brought = new ConcurrentLinkedQueue<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final DeliverWebhooks deliver = new DeliverWebhooks(waiting(), carrier(), new MovableClock(NOON));

    @AfterEach
    void close() {
        hanging.countDown();
        deliver.close();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anEndpointThatHangsHoldsUpNobodyHoweverMuchWaitsForIt() {
        IntStream.range(0, 500).forEach(_ -> due.add(message("hangs")));
        deliver.deliverDue();
        deliver.deliverDue();
        due.add(message("answers"));

        deliver.deliverDue();

        await().until(() -> brought.contains("answers"));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyThatHangTakeNoMoreThanThereArePlacesInAll() {
        IntStream.range(0, 8)
                .mapToObj(i -> new UUID(0, i))
                .flatMap(endpoint -> IntStream.range(0, 25).mapToObj(_ -> message("hangs", endpoint)))
                .forEach(due::add);

        deliver.deliverDue();
        deliver.deliverDue();

        assertThat(due).hasSize(100);
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noMoreAreTakenThanThereArePlacesFor() {
        IntStream.range(0, 25).forEach(_ -> due.add(message("hangs")));

        deliver.deliverDue();
        deliver.deliverDue();

        assertThat(due).hasSize(5);
        hanging.countDown();
        await().until(() -> brought.size() == 20);
        await().until(() -> {
            deliver.deliverDue();
            return due.isEmpty();
        });
    }

    @Test
    void aFaultTakesNoPlaceWithIt() {
        IntStream.range(0, 60).forEach(_ -> due.add(message("fails")));

        await().until(() -> {
            deliver.deliverDue();
            return due.isEmpty();
        });
    }

    private static WebhookMessage message(String id) {
        return message(id, UUID.nameUUIDFromBytes(id.getBytes(UTF_8)));
    }

    private static WebhookMessage message(String id, UUID endpoint) {
        return new WebhookMessage(id, endpoint, URI.create("https://merchant.example"), new byte[0], "{}", 0, NOON);
    }

    private WebhookCarrier carrier() {
        return new WebhookCarrier() {
            @Override
            public void check(URI url) {}

            @Override
            public Answer bring(WebhookMessage message, Instant now) {
                if (message.id().equals("hangs")) {
                    try {
                        hanging.await();
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                }
                if (message.id().equals("fails")) {
                    throw new IllegalStateException("a fault of ours");
                }
                brought.add(message.id());
                return new Answer(true, "204");
            }
        };
    }

    /** What waits is taken once; what becomes of it, nobody asks here. */
    private Webhooks waiting() {
        return (Webhooks) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Webhooks.class},
                (_, method, args) -> method.getName().equals("takeDue")
                        ? taken((int) args[2], (int) args[3], (Map<?, ?>) args[4])
                        : null);
    }

    private List<WebhookMessage> taken(int most, int mostOfOne, Map<?, ?> underWay) {
        var counts = new HashMap<UUID, Integer>();
        underWay.forEach((endpoint, calls) -> counts.put((UUID) endpoint, (Integer) calls));
        List<WebhookMessage> taken = due.stream()
                .filter(message -> counts.merge(message.endpoint(), 1, Integer::sum) <= mostOfOne)
                .limit(most)
                .toList();
        taken.forEach(message -> due.removeIf(each -> each == message));
        return taken;
    }
}
