package dev.plinth.devstack.launcher;

import static dev.plinth.devstack.launcher.ShopPorts.Process.CLOUD;
import static dev.plinth.devstack.launcher.ShopPorts.Process.DYNAMODB;
import static dev.plinth.devstack.launcher.ShopPorts.Process.OBJECTS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.QUEUES;

import dev.plinth.devstack.provision.Bucket;
import dev.plinth.devstack.provision.JobDefinition;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Secret;
import dev.plinth.devstack.provision.Table;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What CDK makes on AWS, made here before a service starts: each from the file of its owner. */
record Resources(Home home, ShopPorts ports, Secrets secrets) {

    private static final List<String> TABLES = List.of(
            "catalog-service/src/main/resources/dynamodb/catalog.json",
            "cart-service/src/main/resources/dynamodb/carts.json",
            "asset-service/src/main/resources/dynamodb/models.json",
            "gateway/src/main/resources/dynamodb/sessions.json");

    void create() {
        try (var dynamoDb = LocalAws.dynamoDb(at(DYNAMODB));
                var sqs = LocalAws.sqs(at(QUEUES));
                var sns = LocalAws.sns(at(CLOUD));
                var s3 = LocalAws.s3(at(OBJECTS));
                var batch = LocalAws.batch(at(CLOUD));
                var secretsManager = LocalAws.secretsManager(at(CLOUD))) {
            TABLES.forEach(table -> Table.read(home.module(table)).createIn(dynamoDb));
            Messaging.contract().createIn(sqs, sns);
            Bucket.read(home.module("asset-service/src/main/resources/s3/plinth-models.json"))
                    .createIn(s3);
            JobDefinition.read(home.module("infra/batch/asset-pipeline.json")).createIn(batch);
            serviceSecrets().forEach(secret -> secret.createIn(secretsManager));
        }
    }

    private List<Secret> serviceSecrets() {
        return List.of(
                new Secret(
                        "plinth/order-service",
                        Map.of(
                                "spring.datasource.password",
                                "orders",
                                "plinth.payment.secret-key",
                                "sk_test_plinth_local",
                                "plinth.payment.publishable-key",
                                "pk_test_plinth_local",
                                "plinth.payment.webhook-secret",
                                secrets.word("payment-webhook"),
                                "plinth.clients.secret",
                                secrets.word("clients"),
                                "plinth.links.secret",
                                secrets.word("order-links"),
                                "plinth.webhooks.sealing-secret",
                                secrets.word("order-webhooks"),
                                "plinth.webhooks.allow-local",
                                "true",
                                "plinth.identity.client-secret",
                                secrets.word("order-service-client"))),
                new Secret(
                        "plinth/media-signing",
                        Map.of("keyPairId", Services.KEY_PAIR_ID, "privateKey", secrets.privateKey("cloudfront"))),
                new Secret(
                        "plinth/gateway",
                        Map.of(
                                "spring.security.oauth2.client.registration.plinth.client-secret",
                                secrets.word("storefront-client"),
                                "plinth.clients.secret",
                                secrets.word("clients"))));
    }

    private URI at(ShopPorts.Process process) {
        return URI.create("http://127.0.0.1:" + ports.of(process));
    }
}
