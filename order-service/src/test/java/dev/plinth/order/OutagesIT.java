package dev.plinth.order;

import static dev.plinth.devstack.test.Backend.IDENTITY;
import static dev.plinth.devstack.test.Backend.POSTGRES;
import static dev.plinth.devstack.test.Backend.SNS;
import static dev.plinth.devstack.test.Backend.SQS;
import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.faults.FaultProxy;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Meddler;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.OrderFixtures;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.Unavailable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever this service depends on is slow, resets, swallows or drips: it says so in time, and goes on afterwards. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.identity.client-id=order-service",
            "plinth.identity.client-secret=secret",
            "plinth.payment.webhook-secret=" + Provider.WEBHOOK_SECRET,
            "plinth.payment.return-url=http://localhost:8080/orders/",
            "plinth.order.reconcile-interval=1h",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.links.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.webhooks.sealing-secret=only-for-tests-but-long-enough-0123456789",
            // All limits are a quarter of the shop's own, and so is what a caller waits for.
            "resilience4j.timelimiter.configs.default.timeout-duration=625ms",
            "resilience4j.timelimiter.instances.payment.timeout-duration=1750ms",
            "plinth.payment.read-timeout=1250ms",
            "spring.datasource.hikari.connection-timeout=500",
            "spring.datasource.hikari.validation-timeout=250",
            "spring.datasource.hikari.data-source-properties.socketTimeout=2"
        })
@UseBackends(
        value = {POSTGRES, SQS, SNS, IDENTITY},
        topic = "order-events")
class OutagesIT {

    /** A quarter of the gateway's own limit for an order; whoever answers later talks to nobody. */
    private static final Duration DEADLINE = Duration.ofSeconds(15).dividedBy(4);

    /** After that a key that an outage kept is free again. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final MovableClock CLOCK = new MovableClock(Instant.now());

    private static final FaultProxy CART = before(ShopNeighbours.running().url());
    private static final FaultProxy CATALOG = before(ShopNeighbours.running().url());
    private static final FaultProxy PAYMENT = before(Provider.running().url());
    private static final FaultProxy DATABASE = before(Backends.postgres().url().substring("jdbc:".length()));

    private static final List<Fault> FAULTS = List.of(
            new Fault.Latency(Duration.ofSeconds(30)),
            new Fault.Reset(),
            new Fault.BlackHole(),
            new Fault.SlowDrip(Duration.ofMillis(200)));

    record Edge(String name, FaultProxy proxy) {
        @Override
        public String toString() {
            return name;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Shopper anna;

    @DynamicPropertySource
    static void edges(DynamicPropertyRegistry properties) {
        properties.add("plinth.cart.url", () -> "http://127.0.0.1:" + CART.port());
        properties.add("plinth.catalog.url", () -> "http://127.0.0.1:" + CATALOG.port());
        properties.add("plinth.payment.api-url", () -> "http://127.0.0.1:" + PAYMENT.port());
        properties.add("plinth.payment.public-api-url", Provider.running()::url);
        properties.add("plinth.mail.endpoint", Backends::sns);
        properties.add("plinth.payment.secret-key", () -> Provider.SECRET_KEY);
        properties.add("plinth.payment.publishable-key", () -> Provider.PUBLISHABLE_KEY);
        properties.add(
                "spring.datasource.url",
                () -> Backends.postgres().url().replaceFirst(":\\d+/", ":" + DATABASE.port() + "/"));
    }

    static Stream<Arguments> everyFaultOnEveryEdge() {
        return Stream.of(
                        new Edge("cart", CART),
                        new Edge("catalog", CATALOG),
                        new Edge("payment", PAYMENT),
                        new Edge("orders", DATABASE))
                .flatMap(edge -> FAULTS.stream().map(fault -> Arguments.of(edge, fault)));
    }

    static Stream<Arguments> everyFaultWhilePlacing() {
        return everyFaultOnEveryEdge().filter(cell -> ((Edge) cell.get()[0]).proxy() != CART);
    }

    @BeforeEach
    void annaWantsAChair() {
        var chair = new Sku("CHAIR-" + System.nanoTime());
        anna = Shopper.at(port, issuer.shopper());
        ShopNeighbours.running().catalog().sells(offer(chair, 12_900), 10);
        ShopNeighbours.running().cartOf(anna.id(), new CartLine(chair, 1));
    }

    @AfterEach
    void calm() {
        SeededBug.on = false;
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        Stream.of(CART, CATALOG, PAYMENT, DATABASE).forEach(proxy -> proxy.suffer(Fault.NONE));
    }

    @ParameterizedTest
    @MethodSource("everyFaultOnEveryEdge")
    void anOutageIsSaidInTimeAndTheSameRequestWorksAfterwards(Edge edge, Fault fault) {
        String key = newKey();
        edge.proxy().suffer(fault);

        isSaidInTime(edge, () -> anna.place(key));

        overcome(edge);
        await().atMost(Duration.ofMinutes(2)).until(() -> anna.place(key).status() == 201);
        assertThat(anna.get("/api/orders").json().path("items")).hasSize(1);
    }

    /** A quote asks the cart and the catalog first; who has one already meets the outage while the order is placed. */
    @ParameterizedTest
    @MethodSource("everyFaultWhilePlacing")
    void anOutageWhileAQuotedOrderIsPlacedIsSaidInTimeAndSoldOnce(Edge edge, Fault fault) {
        String key = newKey();
        String quote = anna.quote(Map.of("country", "SE")).at("/id");
        edge.proxy().suffer(fault);

        isSaidInTime(edge, () -> anna.placeAt(quote, key, Shopper.PLACEMENT));

        overcome(edge);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> anna.placeAt(quote, key, Shopper.PLACEMENT).status() == 201);
        assertThat(anna.get("/api/orders").json().path("items")).hasSize(1);
    }

    @Test
    void anOutageThatIsTakenForAnEmptyCartIsNotSaid() {
        SeededBug.on = true;
        CART.suffer(new Fault.Reset());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> isSaidInTime(new Edge("cart", CART), () -> anna.place(newKey())));
    }

    @TestConfiguration
    static class Time {

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    /** While it is on, a cart that nobody hears from is an empty one. */
    @TestConfiguration
    static class SeededBug {

        private static volatile boolean on;

        @Bean
        static BeanPostProcessor deafness() {
            return Meddler.before(Carts.class, (_, deed) -> {
                try {
                    return deed.done();
                } catch (Unavailable silence) {
                    if (on) {
                        return new Cart(List.of(), List.of(), null, OrderFixtures.ORIGIN, null);
                    }
                    throw silence;
                }
            });
        }
    }

    private static void isSaidInTime(Edge edge, Supplier<Reply> request) {
        long began = System.nanoTime();
        Reply refused = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEADLINE);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code")).isEqualTo(edge.name() + "-unavailable");
        assertThat(refused.headers().getFirst("Retry-After")).isNotNull();
    }

    private static void overcome(Edge edge) {
        assertThat(edge.proxy().hasMetFault()).isTrue();
        edge.proxy().suffer(Fault.NONE);
        CLOCK.advance(LEASE);
    }

    private static FaultProxy before(String url) {
        return new FaultProxy(URI.create(url).getPort());
    }
}
