package dev.plinth.devstack.launcher;

import static dev.plinth.devstack.launcher.ShopPorts.Process.ASSET;
import static dev.plinth.devstack.launcher.ShopPorts.Process.CART;
import static dev.plinth.devstack.launcher.ShopPorts.Process.CATALOG;
import static dev.plinth.devstack.launcher.ShopPorts.Process.CLOUD;
import static dev.plinth.devstack.launcher.ShopPorts.Process.DYNAMODB;
import static dev.plinth.devstack.launcher.ShopPorts.Process.EDGE;
import static dev.plinth.devstack.launcher.ShopPorts.Process.IDENTITY;
import static dev.plinth.devstack.launcher.ShopPorts.Process.OBJECTS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.OPENSEARCH;
import static dev.plinth.devstack.launcher.ShopPorts.Process.ORDER;
import static dev.plinth.devstack.launcher.ShopPorts.Process.PAYMENTS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.POSTGRES;
import static dev.plinth.devstack.launcher.ShopPorts.Process.QUEUES;
import static dev.plinth.devstack.launcher.ShopPorts.Process.REDIS;
import static dev.plinth.devstack.launcher.ShopPorts.Process.SEARCH;

import dev.plinth.devstack.process.ClassPath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deployables, configured as infra configures them on AWS, only with this machine's endpoints. */
final class Services {

    static final String DISTRIBUTION = "ELOCALPLINTH01";

    /** CloudFront's name for the key that signs; on AWS a key group holds it. */
    static final String KEY_PAIR_ID = "KLOCALPLINTH01";

    private static final String TOPICS = "arn:aws:sns:eu-west-1:000000000000:";

    private final Home home;
    private final ShopPorts ports;
    private final Secrets secrets;
    private final Edges edges;

    Services(Home home, ShopPorts ports, Secrets secrets, Edges edges) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.edges = edges;
    }

    Program catalog() {
        return service(
                CATALOG,
                "catalog-service",
                "dev.plinth.catalog.CatalogService",
                256,
                Map.of("plinth.messaging.topic", TOPICS + "catalog-events", "plinth.messaging.queue", "catalog"));
    }

    Program cart() {
        return service(
                CART,
                "cart-service",
                "dev.plinth.cart.CartService",
                256,
                Map.of(
                        "plinth.messaging.queue",
                        "cart",
                        "spring.data.redis.host",
                        "127.0.0.1",
                        "spring.data.redis.port",
                        Integer.toString(ports.of(REDIS))));
    }

    Program order() {
        return service(
                ORDER,
                "order-service",
                "dev.plinth.order.OrderService",
                384,
                Map.of(
                        "spring.config.import",
                        "aws-secretsmanager:plinth/order-service",
                        "spring.datasource.url",
                        "jdbc:postgresql://127.0.0.1:" + ports.of(POSTGRES, "order-service", edges) + "/orders",
                        "spring.datasource.username",
                        "orders",
                        "plinth.messaging.topic",
                        TOPICS + "order-events",
                        "plinth.payment.api-url",
                        internal("order-service", PAYMENTS),
                        "plinth.payment.public-api-url",
                        ports.url(PAYMENTS),
                        "plinth.payment.return-url",
                        ports.shopUrl() + "/orders/",
                        "plinth.mail.endpoint",
                        internal("order-service", CLOUD),
                        "plinth.mail.shop-url",
                        ports.shopUrl(),
                        "plinth.identity.client-id",
                        "order-service"));
    }

    Program search() {
        return service(
                SEARCH,
                "search-service",
                "dev.plinth.search.SearchService",
                256,
                Map.of(
                        "plinth.opensearch.url",
                        internal("search-service", OPENSEARCH),
                        "plinth.messaging.queue",
                        "search"));
    }

    Program asset() {
        return service(
                ASSET,
                "asset-service",
                "dev.plinth.asset.AssetService",
                512,
                Map.of(
                        "plinth.messaging.topic",
                        TOPICS + "asset-events",
                        "plinth.messaging.queue",
                        "asset-uploads",
                        "plinth.media.bucket",
                        "plinth-models",
                        "plinth.media.distribution.id",
                        DISTRIBUTION,
                        "plinth.media.distribution.api-url",
                        ports.url(EDGE),
                        "plinth.batch.endpoint",
                        internal("asset-service", CLOUD)));
    }

    Program gateway() {
        return service(
                null,
                "gateway",
                "dev.plinth.gateway.Gateway",
                256,
                Map.ofEntries(
                        Map.entry("spring.config.import", "aws-secretsmanager:plinth/gateway"),
                        Map.entry("server.port", Integer.toString(ports.shop())),
                        Map.entry("management.server.port", "-1"),
                        Map.entry("spring.data.redis.host", "127.0.0.1"),
                        Map.entry("spring.data.redis.port", Integer.toString(ports.of(REDIS, "gateway", edges))),
                        Map.entry(
                                "plinth.storefront.dir",
                                home.module("storefront/dist").toString()),
                        Map.entry("plinth.gateway.secure-cookies", "false"),
                        Map.entry("plinth.gateway.pages.url", ports.shopUrl()),
                        Map.entry(
                                "plinth.gateway.pages.connect-origins",
                                ports.url(EDGE) + "," + ports.url(OBJECTS) + "," + ports.url(PAYMENTS)),
                        // A pool that has just been started, on a small machine, is slow at first.
                        Map.entry("plinth.identity.login-within", "30s"),
                        Map.entry("plinth.identity.logout-uri", ports.url(IDENTITY) + "/logout"),
                        Map.entry(
                                "spring.security.oauth2.client.provider.plinth.authorization-uri",
                                ports.url(IDENTITY) + "/oauth2/authorize"),
                        Map.entry(
                                "spring.security.oauth2.client.provider.plinth.token-uri",
                                ports.url(IDENTITY) + "/oauth2/token")));
    }

    /** Tables, queues, topics, the bucket and the secrets, as CDK makes them on AWS. */
    void provision() {
        new Resources(home, ports, secrets).create();
        asset().asImage(home.images(), "asset-service");
    }

    /** Ends a process with the launcher; stands before the service's own jar, which knows nothing of it. */
    static Path tether(Home home) {
        return BootJar.of(home.module("dev-stack/process")).jar();
    }

    private Program service(
            ShopPorts.@org.jspecify.annotations.Nullable Process process,
            String module,
            String main,
            int heap,
            Map<String, String> own) {
        var properties = new LinkedHashMap<>(common(module));
        if (process != null) {
            properties.put("server.port", Integer.toString(ports.of(process)));
            if (edges.doubles(process.word())) {
                properties.put("plinth.web.farewell", "1s");
            }
        }
        properties.putAll(own);
        ClassPath classPath = BootJar.of(home.module(module)).unpacked(home, tether(home));
        return new Program(
                module,
                1,
                classPath,
                List.of("dev.plinth.devstack.process.Tethered", main),
                heap,
                properties,
                Program.Training.ENDS_WHEN_REFRESHED);
    }

    private Map<String, String> common(String service) {
        var all = new LinkedHashMap<String, String>();
        all.put("server.address", "127.0.0.1");
        all.put("plinth.web.farewell", "0s"); // nobody else is there to take over
        all.put("spring.cloud.aws.region.static", "eu-west-1");
        all.put("spring.cloud.aws.credentials.access-key", "local");
        all.put("spring.cloud.aws.credentials.secret-key", "local-secret");
        all.put("spring.cloud.aws.dynamodb.endpoint", internal(service, DYNAMODB));
        all.put("spring.cloud.aws.sqs.endpoint", internal(service, QUEUES));
        all.put("spring.cloud.aws.sns.endpoint", internal(service, CLOUD));
        all.put("spring.cloud.aws.secretsmanager.endpoint", internal(service, CLOUD));
        all.put("spring.cloud.aws.s3.endpoint", ports.url(OBJECTS)); // its presigned URLs go to browsers
        all.put("spring.cloud.aws.s3.path-style-access-enabled", "true");
        all.put("plinth.identity.issuer", ports.url(IDENTITY) + "/local_plinth");
        all.put("plinth.identity.jwks-uri", internal(service, IDENTITY) + "/local_plinth/.well-known/jwks.json");
        all.put("plinth.identity.token-uri", internal(service, IDENTITY) + "/oauth2/token");
        all.put("plinth.identity.clients", "storefront,mobile,order-service");
        all.put("plinth.media.url", ports.url(EDGE));
        all.put("plinth.catalog.url", internal(service, CATALOG));
        all.put("plinth.cart.url", internal(service, CART));
        all.put("plinth.order.url", internal(service, ORDER));
        all.put("plinth.search.url", internal(service, SEARCH));
        all.put("plinth.asset.url", internal(service, ASSET));
        return all;
    }

    private String internal(String service, ShopPorts.Process process) {
        return "http://127.0.0.1:" + ports.of(process, service, edges);
    }
}
