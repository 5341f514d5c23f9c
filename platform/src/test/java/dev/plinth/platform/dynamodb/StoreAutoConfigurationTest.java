package dev.plinth.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store that takes connections and never says anything. */
class StoreAutoConfigurationTest {

    private static final Duration LONG_AFTER_ITS_DEADLINE = Duration.ofSeconds(2);

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
    void aSilentStoreIsAnOutageInTime() {
        service(StoreAutoConfiguration.class)
                .run(context -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> answer(context.getBean(DynamoDbClient.class)))
                        .withCauseInstanceOf(ApiCallTimeoutException.class));
    }

    /** The seeded bug: a client that is left as the SDK makes it. */
    @Test
    void withoutDeadlinesItsCallersHang() {
        service()
                .run(context -> assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> answer(context.getBean(DynamoDbClient.class))));
    }

    private ApplicationContextRunner service(Class<?>... deadlines) {
        return new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withConfiguration(AutoConfigurations.of(deadlines))
                .withConfiguration(AutoConfigurations.of(
                        AwsAutoConfiguration.class,
                        CredentialsProviderAutoConfiguration.class,
                        RegionProviderAutoConfiguration.class,
                        DynamoDbAutoConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=any-service",
                        "spring.cloud.aws.region.static=eu-west-1",
                        "spring.cloud.aws.credentials.access-key=key",
                        "spring.cloud.aws.credentials.secret-key=secret",
                        "spring.cloud.aws.dynamodb.endpoint=http://127.0.0.1:" + silence.getLocalPort(),
                        "plinth.dynamodb.attempt-timeout=200ms",
                        "plinth.dynamodb.call-timeout=300ms");
    }

    private static void answer(DynamoDbClient store) throws Exception {
        Executor thread = Thread::startVirtualThread;
        CompletableFuture.supplyAsync(store::listTables, thread)
                .get(LONG_AFTER_ITS_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
