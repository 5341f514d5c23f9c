package dev.plinth.devstack.edge.http;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.edge.api.InvalidationApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Listens on loopback. */
public final class EdgeServer implements AutoCloseable {

    static {
        // Headers and body are two writes: without this the second waits for the first one's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    private EdgeServer(HttpServer server) {
        this.server = server;
    }

    /** Port 0 takes any. */
    public static EdgeServer start(int port, AllowedOrigin allowedOrigin, Delivery delivery, InvalidationApi api) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(InvalidationApi.PREFIX, api);
            server.createContext("/", delivery).getFilters().add(allowedOrigin);
            server.start();
            return new EdgeServer(server);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
