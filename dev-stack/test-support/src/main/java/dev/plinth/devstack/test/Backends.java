package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Messaging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Addresses of running backends: a process of this machine, or with {@code -Dplinth.backends=testcontainers} a
 * container. The first call for each starts it.
 */
public final class Backends {

    private static final Endpoints ENDPOINTS =
            System.getProperty("plinth.backends", "").equals("testcontainers") ? new Containers() : new Processes();

    private Backends() {}

    public static URI dynamoDb() {
        return of(Backend.DYNAMODB);
    }

    public static URI sqs() {
        return of(Backend.SQS);
    }

    public static URI sns() {
        return of(Backend.SNS);
    }

    public static URI s3() {
        return of(Backend.S3);
    }

    public static URI batch() {
        return of(Backend.BATCH);
    }

    /** Gives Batch an image: the words of the command that its jobs start, without their own arguments. */
    public static void image(String name, List<String> entryPoint) {
        try {
            Path images = Files.createDirectories(Build.current().images());
            Files.write(images.resolve(name), entryPoint);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static URI secrets() {
        return of(Backend.SECRETS);
    }

    public static URI openSearch() {
        return of(Backend.OPENSEARCH);
    }

    /** {@code redis://127.0.0.1:port}. */
    public static URI redis() {
        return of(Backend.REDIS);
    }

    /** An empty database of the caller's own. */
    public static Database postgres() {
        return Database.create(of(Backend.POSTGRES), Lane.next());
    }

    static void announce(Messaging.ObjectEvents objects) {
        ENDPOINTS.announce(objects);
    }

    static URI of(Backend backend) {
        return ENDPOINTS.of(backend);
    }
}
