package dev.plinth.platform.events;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.json.JsonMapper;

/** A service that names its topic gets everything needed to publish to it. */
@AutoConfiguration(
        afterName = {
            "io.awspring.cloud.autoconfigure.sns.SnsAutoConfiguration",
            "io.awspring.cloud.autoconfigure.dynamodb.DynamoDbAutoConfiguration"
        })
@ConditionalOnProperty("plinth.messaging.topic")
class EventsAutoConfiguration {

    @Bean
    EventFactory eventFactory(@Value("${spring.application.name}") String service, JsonMapper json, Clock clock) {
        return new EventFactory(service, json, clock);
    }

    @Bean
    EventTopic eventTopic(SnsClient sns, @Value("${plinth.messaging.topic}") String topicArn, JsonMapper json) {
        return new EventTopic(sns, topicArn, json);
    }

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox, EventTopic topic, Clock clock, @Value("${plinth.messaging.linger:25ms}") Duration linger) {
        return new OutboxRelay(outbox, topic, clock, linger);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DynamoDbClient.class)
    static class OnDynamoDb {

        @Bean
        @ConditionalOnBean(DynamoDbClient.class)
        @ConditionalOnMissingBean(Outbox.class)
        DynamoDbOutbox outbox(
                DynamoDbClient dynamoDb, @Value("${plinth.dynamodb.table}") String table, JsonMapper json) {
            return new DynamoDbOutbox(dynamoDb, table, json);
        }
    }
}
