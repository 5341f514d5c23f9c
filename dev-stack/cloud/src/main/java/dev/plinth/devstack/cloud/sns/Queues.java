package dev.plinth.devstack.cloud.sns;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The queues that subscriptions feed, by ARN. */
final class Queues {

    private final URI endpoint;
    private final String region;
    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private @Nullable SqsClient client;

    Queues(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    /** Returns once the queue has it. */
    void send(String queue, String body, Map<String, Attribute> attributes) {
        sqs().sendMessage(send -> send.queueUrl(url(queue)).messageBody(body).messageAttributes(values(attributes)));
    }

    private String url(String queue) {
        String name = queue.substring(queue.lastIndexOf(':') + 1);
        return urls.computeIfAbsent(
                queue, arn -> sqs().getQueueUrl(get -> get.queueName(name)).queueUrl());
    }

    /** Made when first needed: it takes longer to make than all the rest of the process to start. */
    private synchronized SqsClient sqs() {
        if (client == null) {
            client = SqsClient.builder()
                    .endpointOverride(endpoint)
                    .region(Region.of(region))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(5)))
                    .build();
        }
        return client;
    }

    private static Map<String, MessageAttributeValue> values(Map<String, Attribute> attributes) {
        return attributes.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }

    private static MessageAttributeValue value(Attribute attribute) {
        var value = MessageAttributeValue.builder().dataType(attribute.type());
        return attribute.isBinary()
                ? value.binaryValue(SdkBytes.fromByteArray(Base64.getDecoder().decode(attribute.value())))
                        .build()
                : value.stringValue(attribute.value()).build();
    }
}
