package dev.plinth.catalog.dynamodb;

import dev.plinth.catalog.domain.Store;
import dev.plinth.catalog.domain.StoreContract;
import org.junit.jupiter.api.BeforeEach;

class DynamoDbStoreIT extends StoreContract {

    private static final TestTable TABLE = new TestTable();

    @BeforeEach
    void emptyTable() {
        TABLE.empty();
    }

    @Override
    protected Store store() {
        return TABLE;
    }
}
