package dev.plinth.devstack.queues;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.elasticmq.server.Main;

/** ElasticMQ on loopback, queues and messages in an H2 file: {@code --port N --data DIR}. */
public final class Queues {

    private Queues() {}

    public static void main(String... words) throws IOException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        String port = String.valueOf(arguments.port());
        // H2 would otherwise keep what was acknowledged in memory for half a second.
        String database =
                "jdbc:h2:file:" + Files.createDirectories(arguments.data()).resolve("queues") + ";WRITE_DELAY=0";

        Map.of(
                        "node-address.host", "127.0.0.1",
                        "node-address.port", port,
                        "rest-sqs.bind-hostname", "127.0.0.1",
                        "rest-sqs.bind-port", port,
                        "rest-stats.enabled", "false",
                        "aws.region", "eu-west-1",
                        "aws.accountId", "000000000000",
                        "messages-storage.enabled", "true",
                        "messages-storage.uri", database)
                .forEach(System::setProperty);
        Main.main(new String[0]);
    }
}
