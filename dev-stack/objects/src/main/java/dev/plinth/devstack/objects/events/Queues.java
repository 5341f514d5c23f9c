package dev.plinth.devstack.objects.events;

import dev.plinth.devstack.objects.http.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues, by name. */
public final class Queues {

    private final URI endpoint;
    private final String region;
    private final AwsCredentials credentials;
    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private @Nullable SqsClient client;

    public Queues(URI endpoint, String region, AwsCredentials credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
    }

    /** Returns once the queue has the message. */
    void send(String queue, String message) {
        try {
            String url = urls.computeIfAbsent(
                    queue, name -> sqs().getQueueUrl(get -> get.queueName(name)).queueUrl());
            sqs().sendMessage(send -> send.queueUrl(url).messageBody(message));
        } catch (SdkException down) {
            throw Refusal.unavailable("The object is stored, but queue " + queue + " does not take its event.");
        }
    }

    /** Made when first needed: no start has to wait for it. */
    private synchronized SqsClient sqs() {
        if (client == null) {
            client = SqsClient.builder()
                    .endpointOverride(endpoint)
                    .region(Region.of(region))
                    .credentialsProvider(StaticCredentialsProvider.create(credentials))
                    .httpClient(UrlConnectionHttpClient.create())
                    .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(5)))
                    .build();
        }
        return client;
    }
}
