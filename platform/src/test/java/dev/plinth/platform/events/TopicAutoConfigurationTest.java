package dev.plinth.platform.events;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.sns.SnsAutoConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sns.SnsClient;

/** A topic that takes connections and never says anything. */
class TopicAutoConfigurationTest {

    private ServerSocket silence;

    @BeforeEach
    void listen() throws IOException {
        silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        silence.close();
    }

    @Test
    void aSilentTopicIsAnOutageInTime() {
        new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withConfiguration(AutoConfigurations.of(
                        TopicAutoConfiguration.class,
                        AwsAutoConfiguration.class,
                        CredentialsProviderAutoConfiguration.class,
                        RegionProviderAutoConfiguration.class,
                        SnsAutoConfiguration.class))
                .withPropertyValues(
                        "spring.cloud.aws.region.static=eu-west-1",
                        "spring.cloud.aws.credentials.access-key=key",
                        "spring.cloud.aws.credentials.secret-key=secret",
                        "spring.cloud.aws.sns.endpoint=http://127.0.0.1:" + silence.getLocalPort(),
                        "plinth.messaging.topic=any",
                        "plinth.messaging.attempt-timeout=200ms",
                        "plinth.messaging.call-timeout=300ms")
                .run(context -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> answer(context.getBean(SnsClient.class)))
                        .withCauseInstanceOf(ApiCallTimeoutException.class));
    }

    private static void answer(SnsClient topic) throws Exception {
        Executor thread = Thread::startVirtualThread;
        CompletableFuture.supplyAsync(topic::listTopics, thread).get(2, TimeUnit.SECONDS);
    }
}
