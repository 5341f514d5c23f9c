package dev.plinth.catalog.dynamodb;

import dev.plinth.platform.events.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Configuration(proxyBeanMethods = false)
class DynamoDbConfiguration {

    @Bean
    Transactions transactions(DynamoDbClient dynamoDb, CatalogOutbox outbox, OutboxRelay relay) {
        return new Transactions(dynamoDb, outbox, relay::committed);
    }
}
