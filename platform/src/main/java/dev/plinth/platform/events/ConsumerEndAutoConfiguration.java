package dev.plinth.platform.events;

import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * A service that ends has thirty seconds: it stops consuming first, then says farewell to its callers, then finishes what
 * they have begun. What is still being handled after its part of them is not acknowledged, and comes again.
 */
@AutoConfiguration(afterName = "io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration")
@ConditionalOnBean(SqsMessageListenerContainerFactory.class)
class ConsumerEndAutoConfiguration {

    ConsumerEndAutoConfiguration(
            SqsMessageListenerContainerFactory<?> consumers,
            @Value("${plinth.messaging.end-within:5s}") Duration handling) {
        consumers.configure(
                options -> options.listenerShutdownTimeout(handling).acknowledgementShutdownTimeout(handling));
    }
}
