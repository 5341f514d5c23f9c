package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Empty DynamoDB tables, as the service that owns them describes them. */
public final class Tables {

    private Tables() {}

    /**
     * Creates the table of {@code dynamodb/<table>.json} under a name that nothing else in this build has.
     *
     * @return that name
     */
    public static String create(String table, DynamoDbClient dynamoDb) {
        return create(table, dynamoDb, Lane.next());
    }

    static String create(String table, DynamoDbClient dynamoDb, Lane lane) {
        String resource = "/dynamodb/" + table + ".json";
        try (InputStream json = Tables.class.getResourceAsStream(resource)) {
            Table own = Table.read(Objects.requireNonNull(json, resource)).named(lane.prefix() + table);
            own.createIn(dynamoDb);
            return own.name();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
