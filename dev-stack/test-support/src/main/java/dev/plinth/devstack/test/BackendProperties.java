package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Bucket;
import dev.plinth.devstack.provision.JobDefinition;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Topic;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;

/** The properties by which a service finds one backend, and the names that are this test's own. */
final class BackendProperties {

    private final Lane lane = Lane.next();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final PropertyResolver service;
    private final String topic;

    BackendProperties(PropertyResolver service, String topic) {
        this.service = service;
        this.topic = topic;
        properties.put("plinth.web.farewell", "0s");
        properties.put("spring.cloud.aws.region.static", LocalAws.REGION);
        properties.put("spring.cloud.aws.credentials.access-key", LocalAws.ACCESS_KEY);
        properties.put("spring.cloud.aws.credentials.secret-key", LocalAws.SECRET_KEY);
    }

    Map<String, Object> all() {
        return properties;
    }

    Lane lane() {
        return lane;
    }

    void add(Backend backend) {
        switch (backend) {
            case DYNAMODB -> dynamoDb();
            case POSTGRES -> postgres();
            case REDIS -> redis();
            case OPENSEARCH -> openSearch();
            case SQS -> sqs();
            case SNS -> sns();
            case S3 -> s3();
            case BATCH -> batch();
            case SECRETS -> aws("secretsmanager", Backends.secrets());
            case IDENTITY -> properties.putAll(TestIssuer.running().properties());
        }
    }

    private void dynamoDb() {
        aws("dynamodb", Backends.dynamoDb());
        String table = service.getProperty("plinth.dynamodb.table");
        if (table != null) {
            properties.put("plinth.dynamodb.table", Tables.create(table, LocalAws.dynamoDb(Backends.dynamoDb()), lane));
        }
    }

    private void postgres() {
        Database database = Backends.postgres();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
    }

    private void redis() {
        properties.put("spring.data.redis.host", Backends.redis().getHost());
        properties.put("spring.data.redis.port", Backends.redis().getPort());
        properties.put("spring.data.redis.database", lane.number() % 16);
    }

    private void openSearch() {
        properties.put("plinth.opensearch.url", Backends.openSearch());
        own("plinth.opensearch.index");
    }

    private void sqs() {
        aws("sqs", Backends.sqs());
        own("plinth.messaging.queue");
    }

    private void sns() {
        aws("sns", Backends.sns());
        if (!topic.isEmpty()) {
            properties.put("plinth.messaging.topic", new Topic(lane.prefix() + topic).arn());
        }
    }

    private void s3() {
        var bucket = new Bucket(lane.prefix() + "plinth-models");
        bucket.createIn(LocalAws.s3(Backends.s3()));
        aws("s3", Backends.s3());
        properties.put("spring.cloud.aws.s3.path-style-access-enabled", true);
        properties.put("plinth.media.bucket", bucket.name());
    }

    private void batch() {
        var definition = JobDefinition.read(Build.current().root().resolve("infra/batch/asset-pipeline.json"));
        var own = definition.named(lane.prefix() + definition.name());
        own.createIn(LocalAws.batch(Backends.batch()));
        properties.put("plinth.batch.endpoint", Backends.batch());
        properties.put("plinth.batch.definition", own.name());
    }

    private void aws(String part, URI endpoint) {
        properties.put("spring.cloud.aws." + part + ".endpoint", endpoint);
    }

    private void own(String property) {
        String shared = service.getProperty(property);
        if (shared != null) {
            properties.put(property, lane.prefix() + shared);
        }
    }
}
