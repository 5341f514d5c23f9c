package dev.plinth.cart.dynamodb;

import io.awspring.cloud.autoconfigure.dynamodb.DynamoDbClientCustomizer;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A store that hangs must not hang its callers: the SDK alone would wait for minutes. A change reads and writes once each, so
 * that it answers within the five seconds that the gateway waits.
 */
@Configuration(proxyBeanMethods = false)
class DynamoDbDeadlines {

    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(2);

    @Bean
    DynamoDbClientCustomizer deadlines() {
        return client -> client.overrideConfiguration(client.overrideConfiguration()
                .copy(copy -> copy.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL)));
    }
}
