package dev.plinth.platform.dynamodb;

import dev.plinth.platform.Deadlines;
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

    @Bean
    DynamoDbClientCustomizer deadlines(
            @Value("${plinth.dynamodb.attempt-timeout:3s}") Duration attempt,
            @Value("${plinth.dynamodb.call-timeout:6s}") Duration call) {
        var deadlines = new Deadlines(attempt, call);
        return client -> client.overrideConfiguration(deadlines.on(client.overrideConfiguration()));
    }

    @Bean
    StoreProblems storeProblems(@Value("${spring.application.name}") String service) {
        return new StoreProblems(service);
    }
}
