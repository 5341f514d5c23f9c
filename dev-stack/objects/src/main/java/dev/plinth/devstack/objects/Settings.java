package dev.plinth.devstack.objects;

import dev.plinth.devstack.process.Arguments;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * @param port where S3 listens on loopback; 0 for any
 * @param data the folder that holds the buckets
 * @param events {@code messaging.json}, which says which object events go to which queue
 * @param allowedOrigin the only origin whose pages may call
 */
record Settings(int port, Path data, URI sqsEndpoint, Path events, String allowedOrigin, String region) {

    /** The one pair of keys that every service is given locally. */
    static final AwsCredentials CREDENTIALS = AwsBasicCredentials.create("local", "local-secret");

    static Settings of(Arguments arguments) {
        return new Settings(
                arguments.port(),
                arguments.data(),
                URI.create(arguments.required("sqs-endpoint")),
                Path.of(arguments.required("events")),
                arguments.required("allowed-origin"),
                arguments.orElse("region", "eu-west-1"));
    }
}
