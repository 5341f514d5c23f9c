package dev.plinth.catalog.dynamodb;

import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbClientCustomizer;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A store that hangs must not hang its callers: the SDK alone would wait for minutes. */
@Configuration(proxyBeanMethods = false)
class DynamoDbDeadlines {

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(6);

    @Bean
    DynamoDbClientCustomizer deadlines() {
        return client -> client.overrideConfiguration(client.overrideConfiguration()
                .copy(copy -> copy.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL)));
    }
}
