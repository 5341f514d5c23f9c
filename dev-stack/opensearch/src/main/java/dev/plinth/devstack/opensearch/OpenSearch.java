package dev.plinth.devstack.opensearch;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.NodeValidationException;

/**
 * A single OpenSearch node on loopback: {@code --port N --data DIR [--transport-port N]}.
 *
 * <p>Where no transport port is given, it takes any free one: nobody else is in the cluster.
 */
public final class OpenSearch {

    private OpenSearch() {}

    public static void main(String... words) throws IOException, NodeValidationException, InterruptedException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        Path home = Files.createDirectories(arguments.data());
        Files.createDirectories(home.resolve("config"));

        var node = new LoopbackNode(settings(home, arguments), home.resolve("config"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        new CountDownLatch(1).await();
    }

    private static Settings settings(Path home, Arguments arguments) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "plinth")
                .put("node.name", "plinth")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments.port())
                .put("transport.port", arguments.orElse("transport-port", "0"))
                .put("node.processors", 2)
                .put("cluster.default_number_of_replicas", 0)
                // A nearly full laptop is no reason to turn indexes read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static void close(LoopbackNode node) {
        try {
            node.close();
        } catch (IOException unclean) {
            throw new IllegalStateException(unclean);
        }
    }
}
