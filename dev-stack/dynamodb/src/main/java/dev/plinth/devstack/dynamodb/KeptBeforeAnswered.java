package dev.plinth.devstack.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Answers a transaction once it is in the file. DynamoDB Local itself answers when it has queued the commit, so that a kill
 * loses what was acknowledged; its one queue is in order, so whatever is asked next waits for that commit.
 */
final class KeptBeforeAnswered extends LocalDynamoDBRequestHandler {

    private static final ListTablesRequest ANYTHING =
            ListTablesRequest.builder().limit(1).build();

    KeptBeforeAnswered(String data, boolean shared) {
        super(0, false, data, shared, false);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String accessKey, String region, TransactWriteItemsRequest request) {
        TransactWriteItemsResponse done = super.transactWriteItems(accessKey, region, request);
        listTables(accessKey, region, ANYTHING);
        return done;
    }
}
