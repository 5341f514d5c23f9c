package dev.plinth.devstack.provision;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DynamoDB table as its owner describes it: a {@code CreateTable} request as the AWS CLI takes it, and beside it
 * {@code TimeToLiveAttribute}, for which DynamoDB wants a request of its own.
 */
public record Table(CreateTableRequest request, Optional<String> timeToLive) {

    private static final List<TimeToLiveStatus> TIME_TO_LIVE_ON =
            List.of(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);

    public static Table read(Path file) {
        return of(JsonMapper.shared().readTree(file));
    }

    public static Table read(InputStream json) {
        return of(JsonMapper.shared().readTree(json));
    }

    public String name() {
        return request.tableName();
    }

    public Table named(String name) {
        return new Table(request.copy(copy -> copy.tableName(name)), timeToLive);
    }

    /** Creates it where it is missing. */
    public void createIn(DynamoDbClient dynamoDb) {
        try {
            dynamoDb.createTable(request);
        } catch (ResourceInUseException exists) {
            // its keys cannot change, and its data stays
        }
        dynamoDb.waiter().waitUntilTableExists(wait -> wait.tableName(name()));
        timeToLive.ifPresent(attribute -> expire(attribute, dynamoDb));
    }

    private void expire(String attribute, DynamoDbClient dynamoDb) {
        TimeToLiveStatus status = dynamoDb.describeTimeToLive(describe -> describe.tableName(name()))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (!TIME_TO_LIVE_ON.contains(status)) {
            dynamoDb.updateTimeToLive(update -> update.tableName(name())
                    .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
        }
    }

    private static Table of(JsonNode json) {
        ObjectNode request = json.asObject().deepCopy();
        Optional<String> timeToLive =
                Optional.ofNullable(request.remove("TimeToLiveAttribute")).map(JsonNode::asString);
        return new Table(SdkJson.read(request, CreateTableRequest.builder()).build(), timeToLive);
    }
}
