package dev.plinth.devstack.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/** Another process of the same service, as far as its stores can tell. */
public final class Replica {

    /** Where Spring's tests and {@link UseBackends} keep what this test has configured; the first wins. */
    private static final List<String> OF_THIS_TEST =
            List.of("backends of this test", "Dynamic Test Properties", "test", "Inlined Test Properties");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Replica() {}

    /** @param but what is different there */
    public static ConfigurableApplicationContext of(
            Class<?> service, ConfigurableEnvironment original, Map<String, Object> but) {
        var own = new HashMap<String, Object>(Map.of("server.port", "0"));
        own.putAll(but);
        for (String name : OF_THIS_TEST) {
            PropertySource<?> source = original.getPropertySources().get(name);
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (String key : properties.getPropertyNames()) {
                    own.putIfAbsent(key, properties.getProperty(key));
                }
            }
        }
        return new SpringApplicationBuilder(service)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replica", own)))
                .run();
    }

    /** Where it listens. */
    public static int port(ConfigurableApplicationContext replica) {
        return replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /**
     * Ends it as a deployment does, and returns once it has ended.
     *
     * @param takeOut what a balancer does that asks whether it is ready, once it is not
     */
    public static void end(ConfigurableApplicationContext replica, Runnable takeOut) {
        int port = replica.getEnvironment().getProperty("local.management.port", Integer.class, port(replica));
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        Thread end = Thread.ofPlatform().name("SIGTERM").start(replica::close);
        try (var balancer = HttpClient.newHttpClient()) {
            while (isReady(balancer, question)) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        takeOut.run();
        try {
            end.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isReady(HttpClient balancer, HttpRequest question) {
        try {
            return balancer.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
