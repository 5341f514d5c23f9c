package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Messaging;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** Containers where a Docker daemon answers: started once in a JVM, ended with it. */
final class Containers implements Endpoints {

    private static final int LOCALSTACK = 4566;
    private static final int POSTGRES = 5432;
    private static final int REDIS = 6379;
    private static final int OPENSEARCH = 9200;

    private final Map<Image, GenericContainer<?>> running = new EnumMap<>(Image.class);

    private enum Image {
        /** The last tag that needs no account. */
        AWS("localstack/localstack:4.14.0"),
        POSTGRES("postgres:18-alpine"),
        REDIS("valkey/valkey:9-alpine"),
        OPENSEARCH("opensearchproject/opensearch:3");

        private final String name;

        Image(String name) {
            this.name = name;
        }
    }

    @Override
    public synchronized URI of(Backend backend) {
        return switch (backend) {
            case DYNAMODB, SQS, SNS, S3, SECRETS -> address("http", Image.AWS, LOCALSTACK);
            case POSTGRES -> address("postgresql", Image.POSTGRES, POSTGRES);
            case REDIS -> address("redis", Image.REDIS, REDIS);
            case OPENSEARCH -> address("http", Image.OPENSEARCH, OPENSEARCH);
            case BATCH -> throw new UnsupportedOperationException("LocalStack's free edition has no Batch");
            case IDENTITY -> TestIssuer.running().uri();
        };
    }

    @Override
    public synchronized void announce(Messaging.ObjectEvents objects) {
        new EventBridgeRule(container(Image.AWS)).create(objects);
    }

    private URI address(String scheme, Image image, int port) {
        GenericContainer<?> container = container(image);
        return URI.create(scheme + "://" + container.getHost() + ":" + container.getMappedPort(port));
    }

    private GenericContainer<?> container(Image image) {
        return running.computeIfAbsent(image, Containers::started);
    }

    // Testcontainers' own reaper ends them with the JVM.
    @SuppressWarnings("resource")
    private static GenericContainer<?> started(Image image) {
        var container = new GenericContainer<>(image.name);
        switch (image) {
            case AWS ->
                container
                        .withExposedPorts(LOCALSTACK)
                        .withEnv("DEFAULT_REGION", "eu-west-1")
                        .waitingFor(Wait.forHttp("/_localstack/health").forPort(LOCALSTACK));
            case POSTGRES ->
                container
                        .withExposedPorts(POSTGRES)
                        .withEnv("POSTGRES_PASSWORD", "postgres")
                        .withCopyToContainer(
                                Transferable.of("CREATE ROLE orders LOGIN PASSWORD 'orders'"),
                                "/docker-entrypoint-initdb.d/orders.sql")
                        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
            case REDIS -> container.withExposedPorts(REDIS).waitingFor(Wait.forListeningPort());
            case OPENSEARCH ->
                container
                        .withExposedPorts(OPENSEARCH)
                        .withEnv("discovery.type", "single-node")
                        .withEnv("DISABLE_SECURITY_PLUGIN", "true")
                        .withEnv("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m")
                        .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                                .forPort(OPENSEARCH));
        }
        container.start();
        return container;
    }
}
