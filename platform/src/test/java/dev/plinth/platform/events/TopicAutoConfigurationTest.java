package dev.plinth.platform.events;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.platform.SilentAws;
import io.awspring.cloud.autoconfigure.sns.SnsAutoConfiguration;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sns.SnsClient;

class TopicAutoConfigurationTest {

    @AutoClose
    private final SilentAws aws = new SilentAws();

    TopicAutoConfigurationTest() throws IOException {}

    @Test
    void aSilentTopicIsAnOutageInTime() {
        aws.callers("sns", TopicAutoConfiguration.class, SnsAutoConfiguration.class)
                .withPropertyValues(
                        "plinth.messaging.topic=any",
                        "plinth.messaging.attempt-timeout=200ms",
                        "plinth.messaging.call-timeout=300ms")
                .run(context -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> SilentAws.ask(context.getBean(SnsClient.class)::listTopics))
                        .withCauseInstanceOf(ApiCallTimeoutException.class));
    }

    /** The seeded bug: a client that is left as the SDK makes it. */
    @Test
    void withoutDeadlinesItsCallersHang() {
        aws.callers("sns", SnsAutoConfiguration.class)
                .run(context -> assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> SilentAws.ask(context.getBean(SnsClient.class)::listTopics)));
    }
}
