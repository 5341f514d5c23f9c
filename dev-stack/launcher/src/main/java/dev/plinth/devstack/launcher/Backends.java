package dev.plinth.devstack.launcher;

import static dev.plinth.devstack.launcher.ShopPorts.Process.CLOUD;
import static dev.plinth.devstack.launcher.ShopPorts.Process.DYNAMODB;
import static dev.plinth.devstack.launcher.ShopPorts.Process.EDGE;
import static dev.plinth.devstack.launcher.ShopPorts.Process.IDENTITY;
import static dev.plinth.devstack.launcher.ShopPorts.Process.OBJECTS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.OPENSEARCH;
import static dev.plinth.devstack.launcher.ShopPorts.Process.PAYMENTS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.POSTGRES;
import static dev.plinth.devstack.launcher.ShopPorts.Process.QUEUES;
import static dev.plinth.devstack.launcher.ShopPorts.Process.REDIS;

import dev.plinth.devstack.process.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stores and stand-ins: which program, how much memory, which arguments. */
final class Backends {

    private final Home home;
    private final ShopPorts ports;
    private final Secrets secrets;
    private final Edges edges;

    Backends(Home home, ShopPorts ports, Secrets secrets, Edges edges) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.edges = edges;
    }

    Program dynamoDb() {
        return backend(DYNAMODB, "dynamodb", "DynamoDb", 256);
    }

    Program postgres() {
        return backend(POSTGRES, "postgres", "Postgres", 160);
    }

    Program redis() {
        return backend(REDIS, "redis", "Redis", 32);
    }

    Program openSearch() {
        return backend(OPENSEARCH, "opensearch", "OpenSearch", 384);
    }

    Program queues() {
        return backend(QUEUES, "queues", "Queues", 128);
    }

    Program cloud() {
        return backend(
                CLOUD,
                "cloud",
                "Cloud",
                64,
                "--sqs-endpoint",
                sqs("cloud"),
                "--images",
                home.images().toString());
    }

    Program objects() {
        return backend(
                OBJECTS,
                "objects",
                "Objects",
                256,
                "--sqs-endpoint",
                sqs("objects"),
                "--events",
                home.module("contracts/messaging.json").toString(),
                "--allowed-origin",
                ports.shopUrl());
    }

    Program edge() {
        return backend(
                EDGE,
                "edge",
                "Edge",
                128,
                "--origin",
                "http://127.0.0.1:" + ports.of(OBJECTS),
                "--bucket",
                "plinth-models",
                "--key-pair-id",
                Services.KEY_PAIR_ID + "=" + secrets.publicKey("cloudfront"),
                "--public-url",
                ports.url(EDGE),
                "--allowed-origin",
                ports.shopUrl(),
                "--distribution",
                Services.DISTRIBUTION);
    }

    Program payments() {
        return backend(
                PAYMENTS,
                "payments",
                "PaymentProvider",
                192,
                "--webhook-url",
                ports.shopUrl() + "/api/payment-webhooks",
                "--webhook-secret",
                secrets.word("payment-webhook"),
                "--shop-url",
                ports.shopUrl());
    }

    Program identity() {
        var boot = BootJar.of(home.module("dev-stack/identity"));
        return new Program(
                "identity",
                1,
                boot.unpacked(home, Services.tether(home)),
                List.of(
                        "dev.plinth.devstack.identity.Identity",
                        "--port",
                        Integer.toString(ports.of(IDENTITY)),
                        "--data",
                        home.data("identity").toString(),
                        "--shop-url",
                        ports.shopUrl()),
                192,
                Map.of(
                        "plinth.identity.clients.storefront.secret", secrets.word("storefront-client"),
                        "plinth.identity.clients.order-service.secret", secrets.word("order-service-client")),
                Program.Training.ENDS_WHEN_REFRESHED);
    }

    private String sqs(String caller) {
        return "http://127.0.0.1:" + ports.of(QUEUES, caller, edges);
    }

    private Program backend(ShopPorts.Process process, String module, String main, int heap, String... more) {
        var words = new ArrayList<>(List.of(
                "dev.plinth.devstack." + module + "." + main,
                "--port",
                Integer.toString(ports.of(process)),
                "--data",
                home.data(module).toString()));
        words.addAll(List.of(more));
        Path folder = home.module("dev-stack/" + module);
        return new Program(module, 1, ClassPath.ofModule(folder), words, heap, Map.of(), Program.Training.NONE);
    }
}
