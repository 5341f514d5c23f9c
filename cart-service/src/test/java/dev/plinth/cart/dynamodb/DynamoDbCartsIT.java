package dev.plinth.cart.dynamodb;

import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.CartsContract;
import dev.plinth.cart.domain.SharedCarts;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCartsIT extends CartsContract {

    private static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(Backends.dynamoDb());
    private static final CartTable TABLE = new CartTable(Tables.create("carts", DYNAMO_DB));

    private final CartStore store = new CartStore(DYNAMO_DB, TABLE, clock);
    private final Carts carts = new DynamoDbCarts(store);
    private final SharedCarts sharedCarts = new DynamoDbSharedCarts(store);

    @BeforeEach
    void emptyTable() {
        DYNAMO_DB
                .scan(scan -> scan.tableName(TABLE.table()))
                .items()
                .forEach(item -> DYNAMO_DB.deleteItem(
                        delete -> delete.tableName(TABLE.table()).key(Map.of("owner", item.get("owner")))));
    }

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected SharedCarts sharedCarts() {
        return sharedCarts;
    }
}
