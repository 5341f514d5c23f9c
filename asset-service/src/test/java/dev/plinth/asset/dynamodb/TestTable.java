package dev.plinth.asset.dynamodb;

import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import dev.plinth.platform.events.DynamoDbOutbox;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.EventFactory;
import dev.plinth.platform.events.EventTopic;
import dev.plinth.platform.events.OutboxRelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.json.JsonMapper;

/** Everything of this package on a real table of its own, whose events stay in the outbox. */
final class TestTable {

    private static final int ALL = 1_000;

    private final DynamoDbClient dynamoDb = LocalAws.dynamoDb(Backends.dynamoDb());
    private final ModelTable table = new ModelTable(Tables.create("models", dynamoDb));
    private final JsonMapper json = JsonMapper.builder().build();
    private final DynamoDbOutbox outbox = new DynamoDbOutbox(dynamoDb, table.table(), json);
    private final DynamoDbRetentions retentions = new DynamoDbRetentions(dynamoDb, table);

    Models models() {
        var events = new PublishedEvents(new EventFactory("asset-service", json, Clock.systemUTC()));
        var rows = new Rows(dynamoDb, table);
        var versions = new DynamoDbVersions(rows, json);
        return new DynamoDbModels(rows, versions, retentions, events, outbox, new NoRelay(outbox, json));
    }

    Retentions retentions() {
        return retentions;
    }

    int told() {
        return outbox.pending(ALL).size();
    }

    private static final class NoRelay extends OutboxRelay {

        NoRelay(DynamoDbOutbox outbox, JsonMapper json) {
            super(outbox, new EventTopic(new NoTopic(), "none", json), Clock.systemUTC(), Duration.ZERO);
        }

        @Override
        public void committed(List<Event> events) {}
    }

    private static final class NoTopic implements SnsClient {

        @Override
        public String serviceName() {
            return SnsClient.SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
