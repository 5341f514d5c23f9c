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

import dev.plinth.devstack.launcher.journey.BrowserJourney;
import dev.plinth.devstack.launcher.journey.Journey;
import dev.plinth.devstack.launcher.journey.Provider;
import dev.plinth.devstack.launcher.shop.Account;
import dev.plinth.devstack.models.DemoProduct;
import dev.plinth.devstack.process.Probe;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The whole shop on one machine: what runs, after what, on which port. */
final class Topology {

    private final ShopPorts ports;
    private final Backends backends;
    private final Services services;
    private final Home home;
    private final Edges edges;

    Topology(Home home, ShopPorts ports, Secrets secrets, Edges edges) {
        this.home = home;
        this.ports = ports;
        this.edges = edges;
        this.backends = new Backends(home, ports, secrets, edges);
        this.services = new Services(home, ports, secrets, edges);
    }

    /** Listed after what they wait for. */
    List<Part> parts() {
        return Stream.concat(single(), seconds()).toList();
    }

    private Stream<Part> seconds() {
        return edges.doubles(ORDER.word())
                ? Stream.of(service(
                        "order-service-2",
                        ports.ofSecond(ORDER),
                        services.order().second(ports.ofSecond(ORDER)),
                        "order-service"))
                : Stream.empty();
    }

    private Stream<Part> single() {
        return Stream.of(
                backend("dynamodb", DYNAMODB, backends.dynamoDb()),
                backend("postgres", POSTGRES, backends.postgres()),
                backend("redis", REDIS, backends.redis()),
                backend("queues", QUEUES, backends.queues()),
                backend("opensearch", OPENSEARCH, backends.openSearch()),
                backend("cloud", CLOUD, backends.cloud(), "queues"),
                backend("objects", OBJECTS, backends.objects(), "queues"),
                backend("edge", EDGE, backends.edge(), "objects"),
                backend("payments", PAYMENTS, backends.payments()),
                backend("identity", IDENTITY, backends.identity()),
                does("resources", services::provision, "dynamodb", "queues", "cloud", "objects"),
                service("catalog-service", ports.of(CATALOG), services.catalog(), "resources"),
                service("cart-service", ports.of(CART), services.cart(), "resources"),
                service("order-service", ports.of(ORDER), services.order(), "resources", "postgres"),
                service("search-service", ports.of(SEARCH), services.search(), "resources", "opensearch"),
                service("asset-service", ports.of(ASSET), services.asset(), "resources"),
                new Part.Runs(
                        "gateway",
                        List.of("resources", "redis"),
                        () -> services.gateway().start(home),
                        Probe.port(ports.shop())));
    }

    /** A shopper's whole way through this shop. */
    Journey journey(List<DemoProduct> catalogue) {
        var provider = new Provider(ports.url(PAYMENTS), "sk_test_plinth_local");
        return new Journey(ports.shopUrl(), provider, catalogue);
    }

    /** The same way through the pages. */
    BrowserJourney browserJourney(List<DemoProduct> catalogue) {
        return new BrowserJourney(
                ports.shopUrl(),
                home.module("storefront"),
                catalogue.getFirst().model(),
                home.data("cloud").resolve("mailbox"),
                home.state().resolve("screenshots"));
    }

    /** For the person who has just started the shop. */
    String welcome() {
        return """

                  Shop       %s
                  Shopper    %s / %s
                  Merchant   %s / %s   (%s/merchant)
                  Test card  4242 4242 4242 4242, any date and code; 4000 0000 0000 0002 is declined
                  Data       %s
                  Ctrl-C stops everything.
                """.formatted(
                        ports.shopUrl(),
                        Account.SHOPPER.email(),
                        Account.SHOPPER.password(),
                        Account.MERCHANT.email(),
                        Account.MERCHANT.password(),
                        ports.shopUrl(),
                        home.state());
    }

    /** Whether a process is one of ours rather than a store or a stand-in. */
    static boolean isService(String name) {
        return name.contains("-service") || name.equals("gateway");
    }

    /** All that can start faster from an AOT cache. */
    List<Program> programs() {
        return List.of(
                services.gateway(),
                services.catalog(),
                services.cart(),
                services.order(),
                services.search(),
                services.asset(),
                backends.identity());
    }

    private Part backend(String name, ShopPorts.Process process, Program program, String... after) {
        return new Part.Runs(name, List.of(after), () -> program.start(home), Probe.port(ports.of(process)));
    }

    private Part service(String name, int port, Program program, String... after) {
        var ready = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return new Part.Runs(name, List.of(after), () -> program.start(home), Probe.http(ready));
    }

    private static Part does(String name, Runnable work, String... after) {
        return new Part.Does(name, List.of(after), work);
    }
}
