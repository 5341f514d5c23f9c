package dev.plinth.devstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.RunningBackend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbIT {

    private static final Map<String, AttributeValue> CHAIR = Map.of("id", AttributeValue.fromS("chair"));

    @TempDir
    private static Path data;

    private static RunningBackend backend;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() {
        backend = RunningBackend.of(DynamoDb.class, data, 192);
        dynamoDb = DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + backend.port()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
                .build();
        dynamoDb.createTable(table -> table.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(id -> id.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(id -> id.attributeName("id").keyType(KeyType.HASH)));
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

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
