package dev.plinth.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.platform.SilentAws;
import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class StoreAutoConfigurationTest {

    @AutoClose
    private final SilentAws aws = new SilentAws();

    StoreAutoConfigurationTest() throws IOException {}

    @Test
    void aSilentStoreIsAnOutageInTime() {
        aws.callers("dynamodb", StoreAutoConfiguration.class, DynamoDbAutoConfiguration.class)
                .withPropertyValues("plinth.dynamodb.attempt-timeout=200ms", "plinth.dynamodb.call-timeout=300ms")
                .run(context -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> SilentAws.ask(context.getBean(DynamoDbClient.class)::listTables))
                        .withCauseInstanceOf(ApiCallTimeoutException.class));
    }

    /** The seeded bug: a client that is left as the SDK makes it. */
    @Test
    void withoutDeadlinesItsCallersHang() {
        aws.callers("dynamodb", DynamoDbAutoConfiguration.class)
                .run(context -> assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> SilentAws.ask(context.getBean(DynamoDbClient.class)::listTables)));
    }
}
