package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.events.CatalogEvents;
import dev.plinth.platform.dynamodb.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Repository
class DynamoDbProducts implements Products {

    private final DynamoDbClient dynamoDb;
    private final Reads reads;
    private final Offerings offerings;
    private final Transactions transactions;
    private final ProductWrites writes;
    private final CatalogEvents events;
    private final String table;

    DynamoDbProducts(
            DynamoDbClient dynamoDb,
            Reads reads,
            Offerings offerings,
            Transactions transactions,
            ProductWrites writes,
            CatalogEvents events,
            CatalogTable table) {
        this.dynamoDb = dynamoDb;
        this.reads = reads;
        this.offerings = offerings;
        this.transactions = transactions;
        this.writes = writes;
        this.events = events;
        this.table = table.table();
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return reads.one(Keys.product(id)).map(ProductItem::toProduct);
    }

    @Override
    public Map<ProductId, Product> find(Set<ProductId> ids) {
        return reads.all(ids.stream().map(Keys::product).toList()).stream()
                .map(ProductItem::toProduct)
                .collect(toMap(Product::id, identity()));
    }

    @Override
    public List<Listing> offering(Set<Sku> skus) {
        return offerings.of(skus);
    }

    @Override
    public List<Product> active(@Nullable ProductId after, int most) {
        String from = after == null ? " " : after.value();
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName(Keys.INDEX)
                        .keyConditionExpression("gsi1pk = :active AND gsi1sk > :from")
                        .expressionAttributeValues(Map.of(":active", fromS(Keys.ACTIVE_PRODUCTS), ":from", fromS(from)))
                        .limit(most))
                .items()
                .stream()
                .limit(most)
                .map(item -> ProductItem.toProduct(new Item(item)))
                .toList();
    }

    @Override
    public List<ProductId> naming(ModelId model, @Nullable ProductId after, int most) {
        var values = Map.of(
                ":model", fromS(Keys.modelPartition(model)),
                ":from", fromS(Keys.linksAfter(after)),
                ":end", fromS(Keys.END_OF_LINKS));
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :model AND sk BETWEEN :from AND :end")
                        .expressionAttributeValues(values)
                        .limit(most)
                        .consistentRead(true))
                .items()
                .stream()
                .limit(most)
                .map(item -> new ProductId(new Item(item).text("productId")))
                .toList();
    }

    @Override
    public List<ProductId> behind(PublishedModel model) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :model AND begins_with(sk, :link)")
                        .filterExpression("shown < :sequence")
                        .expressionAttributeValues(Map.of(
                                ":model", fromS(Keys.modelPartition(model.id())),
                                ":link", fromS("PRODUCT#"),
                                ":sequence", fromN(Long.toString(model.sequence()))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> new ProductId(new Item(item).text("productId")))
                .toList();
    }

    @Override
    public void store(@Nullable Product before, Listing after) {
        transactions.commit(writes.of(before, after), List.of(events.of(after)));
    }
}
