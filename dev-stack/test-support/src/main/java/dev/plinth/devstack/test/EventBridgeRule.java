package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import java.io.IOException;
import org.testcontainers.containers.GenericContainer;

/** Object events in LocalStack, wired as on AWS: bucket, EventBridge, queue. */
final class EventBridgeRule {

    private final GenericContainer<?> localStack;

    EventBridgeRule(GenericContainer<?> localStack) {
        this.localStack = localStack;
    }

    void create(Messaging.ObjectEvents objects) {
        aws(
                "s3api",
                "put-bucket-notification-configuration",
                "--bucket",
                objects.bucket(),
                "--notification-configuration",
                "{\"EventBridgeConfiguration\":{}}");
        aws("events", "put-rule", "--name", objects.queue(), "--event-pattern", pattern(objects));
        aws("events", "put-targets", "--rule", objects.queue(), "--targets", "Id=queue,Arn=" + arn(objects.queue()));
    }

    private static String pattern(Messaging.ObjectEvents objects) {
        return """
                {"source": ["aws.s3"], "detail-type": ["Object Created"],
                 "detail": {"bucket": {"name": ["%s"]}, "object": {"key": [{"prefix": "%s"}]}}}""".formatted(objects.bucket(), objects.prefix());
    }

    private static String arn(String queue) {
        return "arn:aws:sqs:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + queue;
    }

    private void aws(String... words) {
        var command = new String[words.length + 1];
        command[0] = "awslocal";
        System.arraycopy(words, 0, command, 1, words.length);
        try {
            var result = localStack.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(result.getStderr());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
