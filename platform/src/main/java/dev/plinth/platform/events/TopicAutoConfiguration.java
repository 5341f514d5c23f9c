package dev.plinth.platform.events;

import dev.plinth.platform.Deadlines;
import io.awspring.cloud.autoconfigure.sns.SnsClientCustomizer;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** A topic that hangs must not hold back the events that are committed after it fell silent. */
@AutoConfiguration(beforeName = "io.awspring.cloud.autoconfigure.sns.SnsAutoConfiguration")
@ConditionalOnProperty("plinth.messaging.topic")
class TopicAutoConfiguration {

    @Bean
    SnsClientCustomizer topicDeadlines(
            @Value("${plinth.messaging.attempt-timeout:2s}") Duration attempt,
            @Value("${plinth.messaging.call-timeout:5s}") Duration call) {
        var deadlines = new Deadlines(attempt, call);
        return client -> client.overrideConfiguration(deadlines.on(client.overrideConfiguration()));
    }
}
