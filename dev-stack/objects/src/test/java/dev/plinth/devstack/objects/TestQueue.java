package dev.plinth.devstack.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue that the tests look into. */
final class TestQueue {

    private final URI endpoint;
    private final SqsClient sqs;
    private final String url;

    TestQueue(URI endpoint, String name) {
        this.endpoint = endpoint;
        this.sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(Shop.KEYS))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
    }

    URI endpoint() {
        return endpoint;
    }

    /** Takes everything that is in the queue about an object. */
    List<JsonNode> eventsOf(String key) {
        return drain().stream()
                .map(message -> JsonMapper.shared().readTree(message.body()))
                .filter(event -> event.at("/detail/object/key").stringValue().equals(key))
                .toList();
    }

    private List<Message> drain() {
        var all = new ArrayList<Message>();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            some.forEach(message ->
                    sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }
}
