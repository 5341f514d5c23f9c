package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Table;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TablesIT {

    private final DynamoDbClient dynamoDb = LocalAws.dynamoDb(Backends.dynamoDb());

    @Test
    void hasEverythingThatItsDescriptionSays() {
        String name = Tables.create("things", dynamoDb);

        var table = dynamoDb.describeTable(describe -> describe.tableName(name)).table();
        assertThat(table.keySchema()).extracting(key -> key.keyType()).containsExactly(KeyType.HASH, KeyType.RANGE);
        assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("KEYS_ONLY");
        assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("bySk");
            assertThat(index.projection().nonKeyAttributes()).containsExactly("name");
        });
        var timeToLive = dynamoDb.describeTimeToLive(describe -> describe.tableName(name))
                .timeToLiveDescription();
        assertThat(timeToLive.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(timeToLive.attributeName()).isEqualTo("expiresAt");
    }

    @Test
    void isAnotherOneForEachWhoAsks() {
        assertThat(Tables.create("things", dynamoDb)).isNotEqualTo(Tables.create("things", dynamoDb));
    }

    @Test
    void staysAsItIsWhenItIsCreatedAgain() {
        String name = Tables.create("things", dynamoDb);
        var created =
                dynamoDb.describeTable(describe -> describe.tableName(name)).table();

        Table.read(TablesIT.class.getResourceAsStream("/dynamodb/things.json"))
                .named(name)
                .createIn(dynamoDb);

        assertThat(dynamoDb.describeTable(describe -> describe.tableName(name)).table())
                .isEqualTo(created);
    }
}
