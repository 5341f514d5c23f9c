package dev.plinth.devstack.provision;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The one account that every local endpoint knows, and clients of it. */
public final class LocalAws {

    public static final String REGION = "eu-west-1";
    public static final String ACCOUNT = "000000000000";
    public static final String ACCESS_KEY = "local";
    public static final String SECRET_KEY = "local-secret";

    private LocalAws() {}

    public static DynamoDbClient dynamoDb(URI endpoint) {
        return at(endpoint, DynamoDbClient.builder()).build();
    }

    public static SqsClient sqs(URI endpoint) {
        return at(endpoint, SqsClient.builder()).build();
    }

    public static SnsClient sns(URI endpoint) {
        return at(endpoint, SnsClient.builder()).build();
    }

    public static S3Client s3(URI endpoint) {
        return at(endpoint, S3Client.builder()).forcePathStyle(true).build();
    }

    public static BatchClient batch(URI endpoint) {
        return at(endpoint, BatchClient.builder()).build();
    }

    public static SecretsManagerClient secretsManager(URI endpoint) {
        return at(endpoint, SecretsManagerClient.builder()).build();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)));
    }
}
