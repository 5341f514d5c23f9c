package dev.plinth.platform.dynamodb;

import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbClientCustomizer;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store that hangs must not hang its callers, and one that does not answer is an outage. */
@AutoConfiguration(beforeName = "io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration")
@ConditionalOnClass(DynamoDbClient.class)
class StoreAutoConfiguration {

    /**
     * The SDK alone would wait for minutes.
     *
     * @param attempt for one call
     * @param call with all its repetitions
     */
    @Bean
    DynamoDbClientCustomizer deadlines(
            @Value("${plinth.dynamodb.attempt-timeout:3s}") Duration attempt,
            @Value("${plinth.dynamodb.call-timeout:6s}") Duration call) {
        return client -> client.overrideConfiguration(client.overrideConfiguration()
                .copy(copy -> copy.apiCallAttemptTimeout(attempt).apiCallTimeout(call)));
    }

    @Bean
    StoreProblems storeProblems(@Value("${spring.application.name}") String service) {
        return new StoreProblems(service);
    }
}
