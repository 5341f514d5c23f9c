package dev.plinth.devstack.test;

import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Probe;
import dev.plinth.devstack.provision.Messaging;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The dev-stack's own processes. */
final class Processes implements Endpoints {

    private final Build build = Build.current();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    Processes() {
        Locked.by(build.shared().resolve("tidy.lock"), () -> {
            build.tidy();
            return build;
        });
    }

    @Override
    public URI of(Backend backend) {
        return switch (backend) {
            case DYNAMODB -> http(port("dynamodb", "DynamoDb", 192));
            case SQS -> http(port("queues", "Queues", 128));
            case SNS, SECRETS, BATCH ->
                http(port(
                        "cloud",
                        "Cloud",
                        64,
                        "--sqs-endpoint",
                        sqs(),
                        "--images",
                        build.images().toString()));
            case S3 -> http(s3());
            case OPENSEARCH -> http(port("opensearch", "OpenSearch", 384));
            case REDIS -> URI.create("redis://127.0.0.1:" + port("redis", "Redis", 32));
            case POSTGRES -> URI.create("postgresql://127.0.0.1:" + postgres());
            case IDENTITY -> TestIssuer.running().uri();
        };
    }

    @Override
    public void announce(Messaging.ObjectEvents objects) {
        // S3 was told at its start
    }

    private int postgres() {
        String binaries = build.shared().resolve("postgres-binaries").toString();
        return port("postgres", "Postgres", 128, port -> Probe.postgres(port, "orders"), "--binaries", binaries);
    }

    private int s3() {
        String events = ObjectEventRoutes.writtenTo(build.folder()).toString();
        return port(
                "objects",
                "Objects",
                192,
                "--sqs-endpoint",
                sqs(),
                "--events",
                events,
                "--allowed-origin",
                "http://localhost:8080");
    }

    private String sqs() {
        return of(Backend.SQS).toString();
    }

    private int port(String module, String main, int heap, String... arguments) {
        return port(module, main, heap, Probe::port, arguments);
    }

    private int port(String module, String main, int heap, IntFunction<Probe> ready, String... arguments) {
        // Not computeIfAbsent: one backend asks for another.
        Integer known = ports.get(module);
        if (known == null) {
            known = new SharedProcess(build, module).port(program(module, main, heap, arguments), ready);
            ports.put(module, known);
        }
        return known;
    }

    private JavaProgram program(String module, String main, int heap, String... arguments) {
        var classPath = ClassPath.ofModule(build.module(module));
        return JavaProgram.of(module, classPath, "dev.plinth.devstack." + module + "." + main)
                .heap(heap)
                .arguments(arguments);
    }

    private static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
