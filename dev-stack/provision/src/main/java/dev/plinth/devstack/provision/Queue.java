package dev.plinth.devstack.provision;

import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS queue and, beside it, the queue for what its consumer could not handle.
 *
 * @param maxReceiveCount tries, after which a message goes to {@code <name>-dlq}
 * @param visibilityTimeoutSeconds how long a consumer may take over one message
 */
public record Queue(String name, int maxReceiveCount, int visibilityTimeoutSeconds) {

    private static final String FOURTEEN_DAYS = String.valueOf(14 * 24 * 3600);

    public String arn() {
        return arn(name);
    }

    public String deadLetters() {
        return name + "-dlq";
    }

    static String arn(String queue) {
        return "arn:aws:sqs:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + queue;
    }

    Queue prefixed(String prefix) {
        return new Queue(prefix + name, maxReceiveCount, visibilityTimeoutSeconds);
    }

    void createIn(SqsClient sqs) {
        create(sqs, deadLetters(), Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, FOURTEEN_DAYS));
        create(
                sqs,
                name,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(visibilityTimeoutSeconds),
                        QueueAttributeName.REDRIVE_POLICY, redrivePolicy()));
    }

    /** In two steps: creating an existing queue with other attributes is refused. */
    private static void create(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        String url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(attributes));
    }

    private String redrivePolicy() {
        return """
                {"deadLetterTargetArn":"%s","maxReceiveCount":"%d"}""".formatted(arn(deadLetters()), maxReceiveCount);
    }
}
