package dev.plinth.devstack.cloud;

import dev.plinth.devstack.cloud.wire.AwsServer;
import dev.plinth.devstack.process.Arguments;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The stand-ins, and the SDK's clients as the services configure theirs. */
final class Clients {

    private Clients() {}

    static AwsServer start(Path data, URI sqs) {
        return Cloud.start(Arguments.of(
                "--port", "0",
                "--data", data.toString(),
                "--sqs-endpoint", sqs.toString(),
                "--images", data.resolve("images").toString()));
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, AwsServer server) {
        return client(builder, URI.create("http://localhost:" + server.port()));
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
