package dev.plinth.devstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbIT extends OnDynamoDb {

    private static final Map<String, AttributeValue> CHAIR = Map.of("id", AttributeValue.fromS("chair"));

    @Test
    void keepsEveryAcknowledgedItemWhenKilled() {
        dynamoDb.putItem(put -> put.tableName("things").item(CHAIR));

        backend.killAndRestart();

        assertThat(dynamoDb.getItem(get -> get.tableName("things").key(CHAIR)).item())
                .isEqualTo(CHAIR);
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        assertThat(backend.isReachableFromOutside()).isFalse();
    }
}
