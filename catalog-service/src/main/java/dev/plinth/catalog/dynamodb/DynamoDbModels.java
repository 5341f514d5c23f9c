package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Models;
import dev.plinth.catalog.domain.PublishedModel;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

@Repository
class DynamoDbModels implements Models {

    private final DynamoDbClient dynamoDb;
    private final Reads reads;
    private final String table;

    DynamoDbModels(DynamoDbClient dynamoDb, Reads reads, CatalogTable table) {
        this.dynamoDb = dynamoDb;
        this.reads = reads;
        this.table = table.table();
    }

    @Override
    public Map<ModelId, PublishedModel> find(Set<ModelId> ids) {
        return reads.all(ids.stream().map(Keys::model).toList()).stream()
                .map(ModelItem::toModel)
                .collect(toMap(PublishedModel::id, identity()));
    }

    @Override
    public boolean keep(PublishedModel model) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(ModelItem.of(model))
                    .conditionExpression("attribute_not_exists(pk) OR #sequence <= :sequence")
                    .expressionAttributeNames(Map.of("#sequence", "sequence"))
                    .expressionAttributeValues(Map.of(":sequence", fromN(Long.toString(model.sequence())))));
            return true;
        } catch (ConditionalCheckFailedException newerIsKnown) {
            return false;
        }
    }
}
