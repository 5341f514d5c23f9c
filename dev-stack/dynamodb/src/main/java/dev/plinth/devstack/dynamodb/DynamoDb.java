package dev.plinth.devstack.dynamodb;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in its file mode: {@code --port N --data DIR}.
 *
 * <p>Its own main listens on every interface and offers no choice. Its request handler is a plain Jetty handler, so
 * here it gets a Jetty server that listens on loopback only; no telemetry is sent, and only {@link KeptBeforeAnswered} is
 * changed.
 */
public final class DynamoDb {

    /** Region and access key do not divide the data: all clients see the same tables. */
    private static final boolean SHARED = true;

    /** Origins whose pages may call; the default would be all. */
    private static final @Nullable String NO_FOREIGN_PAGES = null;

    private DynamoDb() {}

    public static void main(String... words) throws Exception {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        var server = server(arguments.port(), Files.createDirectories(arguments.data()));
        server.setStopAtShutdown(true);
        server.start();
        server.join();
    }

    private static Server server(int port, Path data) throws Exception {
        var requests = new KeptBeforeAnswered(data.toString(), SHARED);
        var server = new Server(new InetSocketAddress("127.0.0.1", port));
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, NO_FOREIGN_PAGES)));
        return server;
    }
}
