package dev.plinth.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Queue;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.Visibility;
import io.awspring.cloud.sqs.listener.errorhandler.AsyncErrorHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** How long a consumer's store may be away until good events are taken for poison. */
class RetriesTest {

    private static final Duration OUTAGE = Duration.ofMinutes(30);

    private static final ParameterizedTypeReference<AsyncErrorHandler<Object>> HANDLER =
            new ParameterizedTypeReference<>() {};

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(each ->
                    each.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(AutoConfigurations.of(RetryAutoConfiguration.class))
            .withPropertyValues("plinth.messaging.queue=any");

    static Stream<Queue> queues() {
        return Messaging.contract().queues().stream();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void goodEventsOutlastAnOutageOfHalfAnHour(Queue queue) {
        List<Duration> waits = waits(queue.maxReceiveCount());

        assertThat(sum(waits)).isGreaterThan(OUTAGE);
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(15)) <= 0);
    }

    /** The seeded bug: five tries, each after the time for which a queue hides a message by itself. */
    @Test
    void fiveTriesAfterHalfAMinuteEachDoNot() {
        assertThat(sum(waits(5, "plinth.messaging.first-retry=30s", "plinth.messaging.longest-retry=30s")))
                .isLessThan(OUTAGE);
    }

    /** By how much a message is put off after each of its failures. */
    private List<Duration> waits(int tries, String... settings) {
        var waits = new ArrayList<Duration>();
        service.withPropertyValues(settings).run(context -> {
            AsyncErrorHandler<Object> retries = context.getBeanProvider(HANDLER).getObject();
            for (int attempt = 1; attempt <= tries; attempt++) {
                assertThat(retries.handle(received(attempt, waits), new IllegalStateException("down")))
                        .isCompletedExceptionally();
            }
        });
        return waits;
    }

    private static Message<Object> received(int times, List<Duration> waits) {
        Visibility visibility = seconds -> {
            waits.add(Duration.ofSeconds(seconds));
            return CompletableFuture.completedFuture(null);
        };
        return MessageBuilder.<Object>withPayload("event")
                .setHeader(SqsHeaders.SQS_VISIBILITY_TIMEOUT_HEADER, visibility)
                .setHeader(SqsHeaders.MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT, String.valueOf(times))
                .build();
    }

    private static Duration sum(List<Duration> waits) {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
